import { and, eq, inArray, ne } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { cause, causeFinding, patternJoint, patternMuscle } from "@/db/schema/index";
import type { Contraindication } from "@/domain/catalog/kinds";
import { checkDose, refusedOnly } from "@/domain/plan/dose-limits";
import type { JudgedLine, Purpose } from "@/domain/plan/line";
import type { Rule } from "@/domain/rules/clauses";
import { type FieldErrors, ServiceError } from "@/domain/shared/service-error";
import { readRules } from "../catalog/read-rules";
import { type OpenDraft, readCautions } from "./draft";

/** What doses are judged by: the client's cautions and the practice's dose rules. Read once for all lines. */
export interface DoseJudging {
  cautions: Contraindication[];
  rules: Rule[];
}

export async function readDoseJudging(tx: Transaction, practiceId: string, clientId: string): Promise<DoseJudging> {
  const cautions = await readCautions(tx, practiceId, clientId);
  return { cautions, rules: await readRules(tx, practiceId, ["DOS"]) };
}

/** Field errors for every limit a line breaks without an override; `prefix` leads to the line. */
export function doseErrors(
  line: Pick<JudgedLine, "dose" | "weekdays" | "overrideReason" | "item">,
  { cautions, rules }: DoseJudging,
  prefix = "",
): { fields: FieldErrors; facts: Record<string, string | number> } {
  if (line.overrideReason !== null) return { fields: {}, facts: {} };
  const problems = refusedOnly(checkDose({ ...line, doseRule: line.item.doseRule, cautions, rules }));
  const pathOf = (field: string) => `${prefix}${field === "weekdays" ? field : `dose.${field}`}`;
  const fields = Object.fromEntries(problems.map(({ field, messageKey }) => [pathOf(field), messageKey]));
  const [first] = problems;
  return { fields, facts: first ? { limit: first.limit, limitId: first.limitId } : {} };
}

/** Throws `invalid` with a field error for each broken limit of 8.8 that nobody gave a reason for. */
export function refuseDose(line: Parameters<typeof doseErrors>[0], judging: DoseJudging): void {
  const { fields, facts } = doseErrors(line, judging);
  if (Object.keys(fields).length > 0) throw new ServiceError("invalid", { fields, facts });
}

/**
 * Checks that purposes name causes of this very client that were not ruled out (`not_found` otherwise), and
 * muscles and joints that belong to those causes' patterns, and findings that support them (`invalid`).
 */
export async function checkPurposes(tx: Transaction, draft: OpenDraft, purposes: readonly Purpose[]): Promise<void> {
  if (purposes.length === 0) return;
  const { practiceId, clientId } = draft;
  const causeIds = [...new Set(purposes.map(({ causeId }) => causeId))];
  const owned = and(eq(cause.practiceId, practiceId), eq(cause.clientId, clientId), inArray(cause.id, causeIds));
  const found = await tx
    .select({ id: cause.id, patternId: cause.patternId })
    .from(cause)
    .where(and(owned, ne(cause.status, "ruled_out")));
  if (found.length !== causeIds.length) throw new ServiceError("not_found");
  const patternIds = found.map(({ patternId }) => patternId);
  const muscles = await tx
    .select({ patternId: patternMuscle.patternId, id: patternMuscle.muscleId })
    .from(patternMuscle)
    .where(and(eq(patternMuscle.practiceId, practiceId), inArray(patternMuscle.patternId, patternIds)));
  const joints = await tx
    .select({ patternId: patternJoint.patternId, id: patternJoint.jointId })
    .from(patternJoint)
    .where(and(eq(patternJoint.practiceId, practiceId), inArray(patternJoint.patternId, patternIds)));
  const supports = await tx
    .select({ causeId: causeFinding.causeId, id: causeFinding.findingId })
    .from(causeFinding)
    .where(and(eq(causeFinding.practiceId, practiceId), inArray(causeFinding.causeId, causeIds)));
  const patternOf = new Map(found.map(({ id, patternId }) => [id, patternId]));
  const belongs = (parts: typeof muscles, partId: string | null, causeId: string) =>
    partId === null || parts.some(({ id, patternId }) => id === partId && patternId === patternOf.get(causeId));
  const isShown = (findingId: string | null | undefined, causeId: string) =>
    !findingId || supports.some((known) => known.id === findingId && known.causeId === causeId);
  for (const [index, { causeId, muscleId, jointId, findingId }] of purposes.entries()) {
    const field = !belongs(muscles, muscleId, causeId)
      ? "muscleId"
      : !belongs(joints, jointId, causeId)
        ? "jointId"
        : !isShown(findingId, causeId)
          ? "findingId"
          : null;
    if (field) throw new ServiceError("invalid", { fields: { [`purposes.${index}.${field}`]: "not_found" } });
  }
}
