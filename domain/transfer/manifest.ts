import { z } from "zod";

/** `archive.json`: what the archive is, and each file with its records and its SHA-256 in hex. */
export const manifestSchema = z.object({
  format: z.string(),
  version: z.number().int(),
  practice: z.string(),
  madeAt: z.iso.datetime(),
  files: z.array(z.strictObject({ path: z.string(), records: z.number().int().min(0), sha256: z.string() })),
});
export type ArchiveManifest = z.infer<typeof manifestSchema>;
export type ArchiveFile = ArchiveManifest["files"][number];
