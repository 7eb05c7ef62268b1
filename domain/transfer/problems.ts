import { z } from "zod";

/** What can be wrong with an archive, named so that a person can find it. */
export const problemReasons = [
  "not_archive",
  "other_version",
  "file_missing",
  "file_changed",
  "unreadable_row",
  "unknown_field",
  "missing_value",
  "wrong_value",
  "missing_reference",
  "duplicate",
  "not_picture",
] as const;
export type ProblemReason = (typeof problemReasons)[number];

export const transferProblemSchema = z.strictObject({
  reason: z.enum(problemReasons),
  /** The file within the archive; empty for the archive as a whole. */
  file: z.string(),
  /** The record within the file, from 1; null for the file as a whole. */
  row: z.number().int().nullable(),
  /** The field, where one can be named. */
  field: z.string().nullable(),
});
export type TransferProblem = z.infer<typeof transferProblemSchema>;
