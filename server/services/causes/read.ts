import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import {
  assignment,
  assignmentPurpose,
  catalogItem,
  catalogVersion,
  cause,
  causeChange,
  member,
  plan,
} from "@/db/schema/index";
import type { Cause } from "@/domain/assessment/cause-dtos";
import { listCausesSchema } from "@/domain/assessment/cause-schemas";
import { closingStep } from "@/domain/assessment/closing-step";
import { proposedMove, type RetestedResult } from "@/domain/assessment/retest";
import { isOpenCause } from "@/domain/assessment/words";
import { inLanguage } from "@/domain/catalog/in-language";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import type { Language } from "@/domain/shared/language";
import { languageOfReader } from "../catalog/language-of-reader";
import { storedContent } from "../catalog/stored";
import { requireClient } from "../clients/require-client";
import { hasDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { muscleFacts, muscleFactsSchema, notedMuscles } from "./muscle-facts";
import { readLandmarks } from "./read-landmarks";
import { readSupport } from "./read-support";

/** More causes than any client has; the list is never unbounded. */
const mostCauses = 100;

/** A client's causes with their evidence, what is assigned for them and their history, open ones first; how its pelvis and its muscles stand. */
export const listCauses = defineVerb({
  right: "client.read",
  input: listCausesSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    await requireClient(tx, practiceId, clientId);
    const rows = await tx
      .select({
        id: cause.id,
        patternId: cause.patternId,
        side: cause.side,
        severity: cause.severity,
        status: cause.status,
        note: cause.note,
        foundOn: cause.foundOn,
        retestOn: cause.retestOn,
        revision: cause.revision,
        content: catalogVersion.content,
      })
      .from(cause)
      .innerJoin(catalogItem, and(eq(catalogItem.practiceId, cause.practiceId), eq(catalogItem.id, cause.patternId)))
      .innerJoin(
        catalogVersion,
        and(
          eq(catalogVersion.practiceId, catalogItem.practiceId),
          eq(catalogVersion.itemId, catalogItem.id),
          eq(catalogVersion.version, sql`coalesce(${catalogItem.publishedVersion}, ${catalogItem.latestVersion})`),
        ),
      )
      .where(and(eq(cause.practiceId, practiceId), eq(cause.clientId, clientId)))
      .orderBy(desc(cause.createdAt), desc(cause.id))
      .limit(mostCauses);
    const support = await readSupport(tx, practiceId, clientId);
    const assigned = await readAssigned(tx, practiceId, clientId);
    const changes = await readChanges(tx, practiceId, clientId);
    const hasSupport = await hasDecisionSupport(tx, practiceId);
    const items = rows.map(({ content, ...row }): Cause => {
      const pattern = inLanguage(storedContent("pattern", content), language);
      const given = assigned.flatMap(({ causeId, ...line }) => (causeId === row.id ? [line] : []));
      return {
        ...row,
        patternKey: pattern.key,
        title: pattern.title,
        plainTitle: pattern.plainTitle,
        evidence: shownEvidence(pattern),
        sides: pattern.sides,
        step: closingStep(
          given.map(({ phase }) => phase),
          { muscles: [...pattern.tight, ...pattern.weak], joints: pattern.joints },
        ),
        support: (support.get(row.id) ?? []).map(({ shown }) => shown),
        proposedMove: hasSupport ? moveOf(row, support.get(row.id) ?? [], changes) : null,
        assigned: given,
        changes: changes.flatMap(({ causeId, ...change }) => (causeId === row.id ? [change] : [])),
      };
    });
    items.sort((one, two) => Number(isOpenCause(two.status)) - Number(isOpenCause(one.status)));
    return {
      result: {
        items,
        landmarks: await readLandmarks(tx, practiceId, clientId, "newest"),
        firstLandmarks: await readLandmarks(tx, practiceId, clientId, "first"),
        muscles: await readMuscles(tx, practiceId, clientId, language),
      },
      audit: { action: "cause.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

/** What its retests since the last move speak for. */
function moveOf(
  { id, status }: Pick<Cause, "id" | "status">,
  support: readonly { retest: RetestedResult }[],
  changes: readonly { causeId: string; at: Date }[],
): Cause["proposedMove"] {
  const last = changes.find(({ causeId }) => causeId === id);
  return proposedMove(
    status,
    last?.at.getTime() ?? 0,
    support.map(({ retest }) => retest),
  );
}

/** The lines of the published plan, once a cause, in the plan's order. */
async function readAssigned(tx: Transaction, practiceId: string, clientId: string) {
  const rows = await tx
    .select({
      causeId: assignmentPurpose.causeId,
      lineId: assignment.lineId,
      title: catalogItem.title,
      itemKey: catalogItem.key,
      itemId: assignment.itemId,
      version: assignment.itemVersion,
      phase: assignment.phase,
      side: assignment.side,
    })
    .from(plan)
    .innerJoin(
      assignment,
      and(
        eq(assignment.practiceId, plan.practiceId),
        eq(assignment.planId, plan.id),
        eq(assignment.versionNumber, plan.publishedNumber),
      ),
    )
    .innerJoin(
      assignmentPurpose,
      and(eq(assignmentPurpose.practiceId, assignment.practiceId), eq(assignmentPurpose.assignmentId, assignment.id)),
    )
    .innerJoin(
      catalogItem,
      and(eq(catalogItem.practiceId, assignment.practiceId), eq(catalogItem.id, assignment.itemId)),
    )
    .where(and(eq(plan.practiceId, practiceId), eq(plan.clientId, clientId)))
    .orderBy(assignment.position);
  const seen = new Set<string>();
  return rows.flatMap(({ lineId, ...row }) => {
    const isNew = !seen.has(`${row.causeId}/${lineId}`);
    seen.add(`${row.causeId}/${lineId}`);
    return isNew ? [row] : [];
  });
}

async function readMuscles(tx: Transaction, practiceId: string, clientId: string, language: Language) {
  const answer = await tx.execute(sql`select ${muscleFacts(practiceId, clientId, language)} as facts`);
  return notedMuscles(muscleFactsSchema.parse(answer.rows[0]?.facts), { suspected: true, treated: true });
}

async function readChanges(tx: Transaction, practiceId: string, clientId: string) {
  return tx
    .select({
      id: causeChange.id,
      causeId: causeChange.causeId,
      from: causeChange.fromStatus,
      to: causeChange.toStatus,
      note: causeChange.note,
      by: member.name,
      at: causeChange.at,
    })
    .from(causeChange)
    .leftJoin(member, and(eq(member.practiceId, causeChange.practiceId), eq(member.id, causeChange.changedBy)))
    .where(and(eq(causeChange.practiceId, practiceId), eq(causeChange.clientId, clientId)))
    .orderBy(desc(causeChange.at), desc(causeChange.id))
    .limit(500);
}
