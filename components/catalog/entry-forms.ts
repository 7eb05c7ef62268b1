import { actionLevels } from "@/domain/assessment/words";
import { cautionEffects } from "@/domain/catalog/caution-content";
import { flagCaptures } from "@/domain/catalog/flag-content";
import { flagGroups } from "@/domain/catalog/flag-groups";
import { type CatalogKind, gradeSchema, reliabilitySchema } from "@/domain/catalog/kinds";
import { askings, measureUnits, recalls } from "@/domain/catalog/measure-content";
import { ruleKinds } from "@/domain/catalog/rule-content";
import { blockSchema, patternSides, testUnits } from "@/domain/catalog/schemas";
import { starterLimits } from "@/domain/catalog/starter-schema";
import { dose, how, position, safety } from "./doable-groups";
import {
  decimal,
  type FieldForm,
  type FieldGroupForm,
  items,
  paragraph,
  select,
  starter,
  text,
  threshold,
  yesno,
} from "./form-fields";

const grade = select("grade", "grade", gradeSchema.options);
const sources: FieldForm = { control: "sources", path: "sources", hint: true };

/** The form of each kind: groups of fields in the order in which people think of them. */
export const entryForms: Record<CatalogKind, readonly FieldGroupForm[]> = {
  muscle: [
    { name: "name", fields: [text("title", { hint: true }), text("plainName", { hint: true }), text("region")] },
    {
      name: "what",
      fields: [paragraph("action"), paragraph("nerve"), select("tendency", "tendency", ["T", "P", "M"]), yesno("deep")],
    },
    { name: "map", fields: [select("mapView", "mapView", ["front", "back", "side", "inside"]), paragraph("mapPlace")] },
    { name: "evidence", fields: [grade, sources] },
  ],
  joint: [
    { name: "name", fields: [text("title", { hint: true }), text("plainName", { hint: true })] },
    { name: "what", fields: [paragraph("facts"), yesno("sided")] },
    { name: "evidence", fields: [grade, sources] },
  ],
  pattern: [
    { name: "name", fields: [text("title", { hint: true })] },
    { name: "plain", fields: [text("plainTitle", { hint: true }), paragraph("plainText")] },
    {
      name: "what",
      fields: [
        paragraph("definition"),
        { control: "checks", path: "sides", words: "sides", options: patternSides },
        paragraph("sideRule", { optional: true }),
        paragraph("observed"),
        paragraph("complaint"),
        paragraph("caution"),
      ],
    },
    {
      name: "links",
      fields: [
        items("tests", "test"),
        items("tight", "muscle"),
        items("weak", "muscle"),
        items("joints", "joint"),
        items("related", "pattern"),
      ],
    },
    {
      name: "weighing",
      fields: [
        { control: "evidence", path: "evidence", optional: true, hint: true },
        items("exclusiveWith", "pattern"),
        { control: "derived", path: "derivedFrom", optional: true, hint: true },
        yesno("oneTestEnough"),
        yesno("forbidsEndRangeStretch"),
      ],
    },
    {
      name: "starter",
      fields: [
        starter("starter.relieve", "technique", "exercise"),
        starter("starter.relax", "exercise"),
        starter("starter.stimulate", "exercise"),
        starter("starter.strengthen", "exercise"),
        starter("starter.joint", "exercise"),
        { control: "checks", path: "starter.limits", words: "starterLimits", options: starterLimits, optional: true },
        items("starter.correctionPair", "exercise"),
        items("starter.outrankedBy", "pattern"),
        items("starter.noStretch", "muscle"),
        { control: "number", path: "starter.maxItems", min: 1, max: 12, optional: true },
        paragraph("starter.note", { optional: true }),
      ],
    },
    { name: "evidence", fields: [grade, paragraph("evidenceNote", { hint: true }), sources] },
  ],
  test: [
    { name: "name", fields: [text("title", { hint: true })] },
    { name: "plain", fields: [text("plainTitle", { optional: true })] },
    { name: "how", fields: [position, paragraph("procedure"), yesno("sided"), yesno("shortBattery")] },
    {
      name: "measure",
      fields: [
        select("unit", "unit", testUnits),
        { control: "choices", path: "choices", optional: true, hint: true },
        { control: "number", path: "min", step: 0.1, optional: true, unitOfTest: true },
        { control: "number", path: "max", step: 0.1, optional: true, unitOfTest: true },
        items("countedFrom", "test"),
        { control: "ratios", path: "ratioOf", optional: true, hint: true },
        { control: "number", path: "measurementError", step: 0.1, optional: true, unitOfTest: true, hint: true },
      ],
    },
    {
      name: "finding",
      fields: [
        { control: "criterion", path: "criterion" },
        { control: "number", path: "sideDifference", step: 0.1, optional: true, unitOfTest: true },
        paragraph("usualRange"),
        items("implicates", "pattern"),
      ],
    },
    {
      name: "evidence",
      fields: [
        grade,
        select("reliability", "reliability", reliabilitySchema.options),
        paragraph("reliabilityText"),
        sources,
      ],
    },
  ],
  technique: [
    { name: "name", fields: [text("title", { hint: true })] },
    { ...how, fields: [...how.fields, yesno("sided"), paragraph("onset")] },
    dose,
    safety,
    { name: "evidence", fields: [grade, paragraph("evidenceNote", { hint: true }), sources] },
  ],
  exercise: [
    { name: "name", fields: [text("title", { hint: true })] },
    {
      ...how,
      fields: [
        select("block", "block", blockSchema.options),
        select("sidedness", "sidedness", ["uni", "bi", "alt"]),
        ...how.fields,
      ],
    },
    dose,
    safety,
    {
      name: "links",
      fields: [
        { control: "targets", path: "targets", optional: true },
        items("joints", "joint"),
        { control: "anyOrItems", path: "patterns", kinds: ["pattern"] },
      ],
    },
    {
      name: "ladder",
      fields: [
        { control: "item", path: "easier", kinds: ["exercise", "technique"], optional: true },
        { control: "item", path: "harder", kinds: ["exercise", "technique"], optional: true },
      ],
    },
    { name: "evidence", fields: [grade, paragraph("evidenceNote", { optional: true, hint: true }), sources] },
  ],
  measure: [
    { name: "name", fields: [text("title", { hint: true }), paragraph("about")] },
    { name: "measureWords", fields: [text("plainTitle", { hint: true }), paragraph("intro", { hint: true })] },
    { name: "questions", fields: [{ control: "questions", path: "items", optional: true, hint: true }] },
    {
      name: "measureScore",
      fields: [
        select("recall", "recall", recalls),
        select("asked", "asked", askings),
        select("unit", "measureUnit", measureUnits),
        decimal("range.min", false),
        decimal("range.max", false),
        select("better", "better", ["lower", "higher"]),
        { control: "number", path: "decimals", min: 0, max: 1 },
        yesno("outcome"),
      ],
    },
    {
      name: "measureChange",
      fields: [
        { ...decimal("important.points"), hint: true },
        decimal("important.percent"),
        decimal("detectable.points"),
      ],
    },
    {
      name: "licence",
      fields: [
        select("licence.terms", "licence", ["free", "own_wording", "score_only", "practice"]),
        paragraph("licence.note"),
      ],
    },
    { name: "evidence", fields: [grade, sources] },
  ],
  rule: [
    { name: "name", fields: [text("title")] },
    {
      name: "ruleWords",
      fields: [
        select("ruleKind", "ruleKind", ruleKinds),
        paragraph("whenText", { hint: true }),
        paragraph("thenText", { hint: true }),
      ],
    },
    { name: "clauses", fields: [{ control: "clauses", path: "clauses", hint: true }] },
    { name: "evidence", fields: [grade, sources] },
  ],
  flag: [
    { name: "name", fields: [text("title")] },
    {
      name: "asking",
      fields: [
        select("group", "flagGroup", flagGroups),
        { control: "number", path: "place", min: 1, max: 9999 },
        paragraph("question", { hint: true }),
        paragraph("hint", { optional: true }),
        select("capture", "capture", flagCaptures),
        yesno("shortList"),
        { control: "item", path: "after.item", kinds: ["flag"], optional: true },
        text("after.answer", { optional: true, hint: true }),
      ],
    },
    { name: "meaning", fields: [{ control: "flagAnswers", path: "answers", hint: true }] },
    { name: "scale", narrow: true, fields: ["min", "max", "from", "upTo"].map((part) => threshold(`scale.${part}`)) },
    { name: "combined", fields: [{ control: "combinations", path: "combinations", hint: true }] },
    { name: "client", fields: [paragraph("forClient", { optional: true, hint: true })] },
    { name: "evidence", fields: [grade, sources] },
  ],
  caution: [
    { name: "name", fields: [text("title", { hint: true }), text("plainName", { hint: true })] },
    {
      name: "effect",
      fields: [
        paragraph("appliesWhen"),
        select("effect", "cautionEffect", cautionEffects),
        paragraph("effectText"),
        { ...select("level", "answerLevel", actionLevels), optional: true },
      ],
    },
    { name: "evidence", fields: [grade, sources] },
  ],
};
