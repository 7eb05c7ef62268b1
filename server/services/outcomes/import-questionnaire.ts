import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion, member } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import type { EntryProblem } from "@/domain/catalog/entry";
import type { MeasureContent } from "@/domain/catalog/measure-content";
import { scoringProblems } from "@/domain/catalog/measure-rules";
import { buildMeasure, scoringFor } from "@/domain/outcomes/build-measure";
import { importQuestionnaireSchema, type QuestionnaireResult } from "@/domain/outcomes/import-schemas";
import { readQuestionnaire } from "@/domain/outcomes/questionnaire";
import { ServiceError } from "@/domain/shared/service-error";
import { importItems } from "../catalog/import-items";
import { storedContent } from "../catalog/stored";
import { type Clock, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";

/**
 * Makes a FHIR R4 Questionnaire a measure of the catalog: a preview (`dryRun`) that names every bad item by its path,
 * or the whole. One problem and nothing is written, which is an answer and not an error. Who confirmed the licence,
 * with which words and when is stored with the version. Throws `invalid` (`confirmed`) without that confirmation.
 */
export const importQuestionnaireBy = (clock: Clock) =>
  defineVerb({
    right: "catalog.edit",
    input: importQuestionnaireSchema,
    run: async (tx, input, actor) => {
      if (input.publish) authorize(actor, "catalog.publish");
      if (!input.dryRun && !input.licence.confirmed)
        throw new ServiceError("invalid", { fields: { confirmed: "required" } });
      const resource = jsonOf(input.text);
      const nothing: QuestionnaireResult = {
        applied: false,
        itemId: null,
        outcome: null,
        problems: [],
        leftOut: [],
        content: null,
      };
      if (resource === undefined)
        return { result: { ...nothing, problems: [{ path: "", reason: "not_json", facts: {} }] }, audit: null };
      const read = readQuestionnaire(resource);
      if (read.problems.length > 0)
        return { result: { ...nothing, problems: read.problems, leftOut: read.leftOut }, audit: null };
      // Judged first: a range that follows from wrong scoring would only be reported a second time.
      const wrong = scoringProblems(read.items, scoringFor(read.items, input.scoring));
      if (wrong.length > 0)
        return { result: { ...nothing, problems: wrong.map(asProblem), leftOut: read.leftOut }, audit: null };
      const confirmed = {
        statement: input.licence.statement,
        by: await nameOf(tx, actor),
        on: clock().toISOString().slice(0, 10),
      };
      const before = await measureOf(tx, actor.practiceId, input.key);
      const content = buildMeasure(read, input, before, confirmed);
      const { publish, dryRun } = input;
      const row = { row: 1, kind: "measure", content };
      const { rows, applied } = await importItems(tx, actor, [row], { origin: "import", publish, dryRun });
      const [checked] = rows;
      const problems = (checked?.problems ?? []).map(asProblem);
      const outcome = checked?.outcome === "bad" ? null : (checked?.outcome ?? null);
      const itemId = applied ? await itemIdOf(tx, actor.practiceId, input.key) : null;
      const result: QuestionnaireResult = { applied, itemId, outcome, problems, leftOut: read.leftOut, content };
      const detail = { key: input.key, questions: read.items.length, rule: input.scoring.rule, published: publish };
      return {
        result,
        audit: applied ? { action: "measure.import", subjectKind: "catalog_item", subjectId: itemId, detail } : null,
      };
    },
  });

export const importQuestionnaire = importQuestionnaireBy(systemClock);

const asProblem = ({ field, reason, facts }: EntryProblem) => ({ path: field, reason, facts });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function nameOf(tx: Transaction, actor: Actor): Promise<string> {
  if (actor.kind === "system") return "Plumbline";
  const [known] = await tx
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.practiceId, actor.practiceId), eq(member.id, actor.memberId)));
  return (known?.name ?? "?").slice(0, 120);
}

async function measureOf(tx: Transaction, practiceId: string, key: string): Promise<MeasureContent | null> {
  const [known] = await tx
    .select({ content: catalogVersion.content })
    .from(catalogItem)
    .innerJoin(
      catalogVersion,
      and(
        eq(catalogVersion.practiceId, catalogItem.practiceId),
        eq(catalogVersion.itemId, catalogItem.id),
        eq(catalogVersion.version, catalogItem.latestVersion),
      ),
    )
    .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.kind, "measure"), eq(catalogItem.key, key)));
  return known ? storedContent("measure", known.content) : null;
}

async function itemIdOf(tx: Transaction, practiceId: string, key: string): Promise<string | null> {
  const [known] = await tx
    .select({ id: catalogItem.id })
    .from(catalogItem)
    .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.kind, "measure"), eq(catalogItem.key, key)));
  return known?.id ?? null;
}
