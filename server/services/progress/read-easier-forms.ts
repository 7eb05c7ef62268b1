import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { contraindicationSchema } from "@/domain/catalog/kinds";
import { catalogDoseSchema, doseRuleSchema } from "@/domain/catalog/schemas";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import { hideRules } from "@/domain/plan/propose-hide";
import type { AssignmentSide } from "@/domain/plan/words";
import type { EasierForm } from "@/domain/progress/dtos";
import { readOwnSchema } from "@/domain/progress/schemas";
import { clockMinutes } from "@/domain/progress/session-clock";
import type { Language } from "@/domain/shared/language";
import { figureOfVersion } from "../catalog/figure-of-version";
import { languageOfReader } from "../catalog/language-of-reader";
import { rulesJson, storedRulesSchema } from "../catalog/rules-json";
import { storedIllustration } from "../catalog/stored-figure";
import { textsOfVersion } from "../catalog/texts-of-version";
import { openCauses, readPlanCauses } from "../plan/causes";
import { readCautions } from "../plan/draft";
import { readItemsById } from "../plan/items";
import { defineVerb } from "../verb";
import { flagNoteOf, openFlagsJson, openFlagsSchema } from "./open-flags";
import { ownClientId } from "./own-client";
import {
  allowedLines,
  contentSchema,
  countsPerSide,
  describeLine,
  ownLineSchema,
  ownLines,
  readableContent,
  textsSchema,
} from "./own-lines";

const formSchema = z
  .object({
    assignmentId: z.string(),
    itemId: z.string(),
    version: z.number(),
    content: contentSchema.extend({
      dose: catalogDoseSchema,
      doseRule: doseRuleSchema,
      contraindications: z.array(contraindicationSchema),
    }),
    texts: textsSchema,
  })
  .transform(({ texts, ...form }) => ({ ...form, inEnglish: undefined, ...readableContent(form.content, texts) }));
const factsSchema = z.object({
  lines: z.array(ownLineSchema),
  forms: z.array(formSchema),
  openFlags: openFlagsSchema,
  rules: storedRulesSchema,
});

/**
 * For each line of the published plan the easier form that may stand in its place when it hurts too much. Left out: forms that are not
 * published, and those that speak against this client (cautions, the limits of their causes) or that a flag note locks.
 */
export const readEasierForms = defineVerb({
  right: "own.read",
  input: readOwnSchema,
  async run(tx, _input, actor) {
    const clientId = ownClientId(actor);
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    const { lines, forms, openFlags, rules } = await readForms(tx, practiceId, clientId, language);
    const causes = openCauses(await readPlanCauses(tx, practiceId, clientId));
    const cautions = await readCautions(tx, practiceId, clientId);
    const hides = hideRules({ causes, cautions, direction: null });
    const known = await readItemsById(tx, practiceId, [...new Set(forms.map(({ itemId }) => itemId))]);
    const safe = new Set(known.flatMap(({ item }) => (item && hides(item) === null ? item.itemId : [])));
    const items = forms.flatMap(({ assignmentId, itemId, version, content, inEnglish }): EasierForm[] => {
      const own = lines.find((line) => line.assignmentId === assignmentId);
      if (!own || !safe.has(itemId)) return [];
      const { daysAWeek: _days, ...dose } = content.dose;
      const form = {
        ...own,
        content,
        inEnglish,
        side: sideOf(own.side, content),
        dose: { ...dose, timesADay: 1 },
        note: null,
      };
      if (allowedLines([form], flagNoteOf(openFlags), rules).length === 0) return [];
      const described = describeLine(form, practiceId);
      const { why, steps, cues, mistakes, stopWhen, equipment } = content;
      const line = {
        ...described,
        illustration: storedIllustration(content, { practiceId, itemId, version }),
        minutes: clockMinutes(form.dose, form.side, described.perSide),
        askEffort: own.askEffort,
        askPain: own.askPain,
        isWalk: content.doseRule === "walk",
        instructions: { why, steps, cues, mistakes, stopWhen, equipment, evidence: shownEvidence(content) },
        doneToday: 0,
        spokenToday: 0,
        lastOutcome: null,
        effect: null,
      };
      return [{ assignmentId, itemId, version, line }];
    });
    return { result: { items }, audit: null };
  },
});

/** The line's own side where the form is one-sided, both where the line had none; no side where the form has none. */
function sideOf(side: AssignmentSide, content: z.infer<typeof contentSchema>): AssignmentSide {
  if (content.sidedness === "alt") return "alternating";
  if (!countsPerSide(content)) return "none";
  return side === "none" ? "both" : side;
}

async function readForms(tx: Transaction, practiceId: string, clientId: string, language: Language) {
  const result = await tx.execute(sql`select ${ownLines(practiceId, clientId, language)} as "lines",
    ${formsOf(practiceId, clientId, language)} as "forms",
    ${openFlagsJson(practiceId, clientId, language)} as "openFlags", ${rulesJson(practiceId, ["ORD"])} as "rules"`);
  return factsSchema.parse(result.rows[0]);
}

const formsOf = (
  practiceId: string,
  clientId: string,
  language: Language,
): SQL => sql`(select coalesce(json_agg(json_build_object(
    'assignmentId', line.id, 'itemId', item.id, 'version', form.version,
    'content', form.content - 'translations' || jsonb_build_object('pose', ${figureOfVersion(formVersion)}),
    'texts', ${textsOfVersion(language, formVersion)}) order by line.position, line.id), '[]')
  from plan
  join assignment line on line.practice_id = plan.practice_id and line.client_id = plan.client_id
   and line.version_number = plan.published_number
  join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id
   and given.version = line.item_version
  join catalog_item item on item.practice_id = line.practice_id and item.kind in ('exercise', 'technique')
   and item.key = given.content->>'easier' and item.status <> 'retired'
  join catalog_version form on form.practice_id = item.practice_id and form.item_id = item.id
   and form.version = item.published_version
 where plan.practice_id = ${practiceId} and plan.client_id = ${clientId})`;

const formVersion = {
  practiceId: sql`form.practice_id`,
  itemId: sql`form.item_id`,
  version: sql`form.version`,
  content: sql`form.content`,
};
