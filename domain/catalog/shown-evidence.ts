import { z } from "zod";
import type { CatalogEntry } from "./entry";
import { type Grade, gradeSchema } from "./kinds";

/** How well something is tested, wherever it is chosen or explained: its grade, and why in two lines where that is written. */
export const shownEvidenceSchema = z.strictObject({ grade: gradeSchema, note: z.string().nullable() });
export type ShownEvidence = z.infer<typeof shownEvidenceSchema>;

/** From the content of a version; versions older than the note have none. */
export function shownEvidence({ grade, evidenceNote }: { grade: Grade; evidenceNote?: string | null }): ShownEvidence {
  return { grade, note: evidenceNote ?? null };
}

/** Of an entry of any kind. A test's reason is how far its result can be trusted. */
export function entryEvidence({ kind, content }: CatalogEntry): ShownEvidence {
  if (kind === "test") return { grade: content.grade, note: content.reliabilityText };
  return { grade: content.grade, note: ("evidenceNote" in content ? content.evidenceNote : null) ?? null };
}
