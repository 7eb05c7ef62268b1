import type { z } from "zod";
import type { MeasureContent, MeasureItem, Scoring } from "../catalog/measure-content";
import { scoreRange } from "../catalog/measure-rules";
import type { importQuestionnaireSchema } from "./import-schemas";
import type { ReadQuestionnaire } from "./questionnaire";

type Wanted = z.output<typeof importQuestionnaireSchema>;

/** The scoring that was chosen, spelled out for these questions. STarT Back's sub-scale is its last five. */
export function scoringFor(
  items: readonly MeasureItem[],
  { rule, minAnswered, items: chosen }: Wanted["scoring"],
): Scoring {
  const counted = chosen ?? items.map(({ linkId }) => linkId);
  switch (rule) {
    case "count":
      return { rule, items: counted };
    case "each":
      return { rule, items: counted, main: counted[0] ?? "" };
    case "start_back":
      return { rule, items: counted, psych: counted.slice(-5) };
    default:
      return { rule, items: counted, minAnswered: minAnswered ?? counted.length };
  }
}

/**
 * The measure that an import makes: the questions with their scoring and the practice's word about the licence, on
 * top of the catalog's own entry of that key (its range, changes, bands and sources) or as a new one. Pure; whether
 * it is sound is for `measureProblems` to say.
 */
export function buildMeasure(
  read: ReadQuestionnaire,
  wanted: Wanted,
  before: MeasureContent | null,
  confirmed: NonNullable<MeasureContent["licence"]["confirmed"]>,
): MeasureContent {
  const scoring = scoringFor(read.items, wanted.scoring);
  const range = scoreRange(read.items, scoring);
  const asked = { form: "items" as const, recall: wanted.recall, asked: wanted.asked, items: read.items, scoring };
  if (before) {
    // The second number belonged to entering a result; with questions the rule gives it.
    const { extra: _extra, translations, ...kept } = before;
    const texts = translations?.es && keptTexts(before, translations.es);
    return {
      ...kept,
      ...(texts ? { translations: { es: texts } } : {}),
      ...asked,
      intro: introOf(before),
      licence: { terms: "practice", note: before.licence.note, confirmed },
    };
  }
  const source = [read.title ?? wanted.title, read.publisher, read.copyright].filter(Boolean).join(". ");
  return {
    key: wanted.key,
    title: wanted.title,
    grade: "C",
    sources: [{ text: source.slice(0, 400) }],
    plainTitle: wanted.title,
    intro: "Choose the answer that fits best.",
    about: "Imported questionnaire. Add here what it measures and which change counts.",
    ...asked,
    unit: wanted.scoring.rule === "percent" ? "percent" : "points",
    range,
    better: wanted.better,
    decimals: wanted.scoring.rule === "mean" || wanted.scoring.rule === "percent" ? 1 : 0,
    outcome: wanted.scoring.rule !== "start_back",
    licence: {
      terms: "practice",
      note: (read.copyright ?? "Used under the practice's own licence.").slice(0, 400),
      confirmed,
    },
  };
}

/** The translations of what the import keeps: its questions are other ones, and have none yet. */
function keptTexts({ form }: MeasureContent, es: NonNullable<NonNullable<MeasureContent["translations"]>["es"]>) {
  const { items: _items, extra: _extra, intro, ...kept } = es;
  return form === "score" || intro === undefined ? kept : { ...kept, intro };
}

/** A form that was only entered said so to clients; with questions it asks. */
const introOf = ({ form, intro }: MeasureContent): string =>
  form === "score" ? "Choose the answer that fits best." : intro;
