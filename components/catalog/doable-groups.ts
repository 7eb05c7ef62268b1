import { bodyPositionSchema } from "@/domain/catalog/kinds";
import { doseRules } from "@/domain/catalog/schemas";
import { count, type FieldGroupForm, items, lines, paragraph, select } from "./form-fields";

/** The posture it starts in: of tests, techniques and exercises. */
export const position = select("position", "position", bodyPositionSchema.options);

/** How an exercise or technique is done. */
export const how: FieldGroupForm = {
  name: "how",
  fields: [
    position,
    { control: "lines", path: "equipment", optional: true },
    paragraph("why", { hint: true }),
    lines("steps", true),
    lines("cues", true),
    lines("mistakes"),
    { control: "picture", path: "picture", optional: true, hint: true },
  ],
};
export const dose: FieldGroupForm = {
  name: "dose",
  narrow: true,
  fields: [
    count("dose.sets", 10),
    count("dose.reps", 100),
    count("dose.holdSeconds", 600),
    count("dose.minutes", 480, 0.5),
    { control: "number", path: "dose.timesADay", min: 1, max: 12 },
    { control: "number", path: "dose.daysAWeek", min: 1, max: 7 },
    count("dose.effortMax", 10),
    select("doseRule", "doseRule", doseRules),
  ],
};
export const safety: FieldGroupForm = {
  name: "safety",
  fields: [
    items("contraindications", "caution"),
    paragraph("contraindicationNote", { optional: true, hint: true }),
    paragraph("stopWhen"),
  ],
};
