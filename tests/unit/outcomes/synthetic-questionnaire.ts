/** Questionnaires of our own making, in FHIR R4's shape: no item of any published form is in here. */

const weight = (value: number) => [
  { url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: value },
];
const bound = (name: string, value: number) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  valueInteger: value,
});

export const choiceItem = (linkId: string, text: string, answers: readonly string[]) => ({
  linkId,
  text,
  type: "choice",
  answerOption: answers.map((display, index) => ({
    valueCoding: { code: `a${index}`, display },
    extension: weight(index),
  })),
});
export const tickItem = (linkId: string, text: string) => ({ linkId, text, type: "boolean" });
export const numberItem = (linkId: string, text: string, min: number, max: number) => ({
  linkId,
  text,
  type: "integer",
  extension: [bound("minValue", min), bound("maxValue", max)],
});
export const groupOf = (linkId: string, text: string, ...item: unknown[]) => ({ linkId, text, type: "group", item });
export const questionnaire = (...item: unknown[]) => ({
  resourceType: "Questionnaire",
  status: "active",
  title: "Garden form",
  publisher: "A made-up practice",
  copyright: "Made up for tests",
  item,
});

/** Six statements to tick about a day in the garden. */
export const gardenTicks = questionnaire(
  groupOf(
    "g1",
    "In the garden today",
    ...[
      "I leave the weeds",
      "I sit on the bench more",
      "I carry half cans",
      "I ask for help",
      "I stop early",
      "I rest often",
    ].map((text, index) => tickItem(`g1.${index + 1}`, text)),
  ),
);
/** Four questions with answers that count 0 to 5. */
export const gardenChoices = questionnaire(
  ...["Raking", "Digging", "Planting", "Watering"].map((text, index) =>
    choiceItem(`c${index + 1}`, text, ["No trouble", "Hardly any", "A little", "Some", "Much", "Not possible"]),
  ),
);
