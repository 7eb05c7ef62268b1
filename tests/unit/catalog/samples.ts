import type { ExerciseContent } from "@/domain/catalog/doable-schemas";
import type { RuleContent } from "@/domain/catalog/rule-content";
import type { MuscleContent, PatternContent, TestContent } from "@/domain/catalog/schemas";

const source = { text: "A textbook" };

export const gluteus: MuscleContent = {
  key: "gluteus",
  title: "Gluteus",
  grade: "C",
  sources: [source],
  plainName: "Buttock",
  region: "Hip",
  action: "Straightens the hip",
  nerve: "Gluteal nerve",
  tendency: "P",
  mapView: "back",
  mapPlace: "The buttock",
  deep: false,
};

export const slump: TestContent = {
  key: "t_slump",
  title: "Slump",
  grade: "B",
  sources: [source, { text: "A trial", url: "https://example.org/trial?a=1,2" }],
  position: "seated",
  procedure: 'Sit and "slump",\nthen look down.',
  unit: "choice",
  choices: [
    { value: "none", label: "No change | nothing" },
    { value: "leg", label: "Pain > the knee" },
  ],
  sided: true,
  criterion: { kind: "choice", abnormal: ["leg"] },
  usualRange: "No change",
  implicates: ["sway"],
  reliability: "M",
  reliabilityText: "Moderate",
  shortBattery: true,
};

export const sway: PatternContent = {
  key: "sway",
  title: "Sway back",
  grade: "D",
  sources: [source],
  plainTitle: "Hips in front",
  plainText: "Your hips stand in front of your ankles.",
  sides: ["none"],
  definition: "Pelvis forward of the line",
  observed: "From the side",
  tests: ["t_slump"],
  tight: [],
  weak: ["gluteus"],
  joints: [],
  complaint: "Ache on standing",
  caution: "None",
  related: [],
  evidenceNote: "Little is known",
  starter: { relieve: [], relax: [], stimulate: [], strengthen: [{ item: "e_bridge", side: "none" }], joint: [] },
};

export const bridge: ExerciseContent = {
  key: "e_bridge",
  title: "Bridge",
  grade: "C",
  sources: [source],
  position: "supine",
  equipment: ["mat"],
  dose: { sets: 3, reps: 10, timesADay: 1, daysAWeek: 3 },
  doseRule: "strength",
  contraindications: [],
  why: "It makes the buttocks stronger.",
  steps: ["Lie down.", "Lift the hips.", "Come down slowly."],
  cues: ["Slowly."],
  mistakes: ["Arching."],
  stopWhen: "It hurts.",
  block: "strengthen",
  targets: [{ muscle: "gluteus", role: "strengthen" }],
  joints: [],
  sidedness: "bi",
  easier: null,
  harder: null,
  patterns: ["sway"],
};

export const calmDays: RuleContent = {
  key: "ORD-04",
  title: "Two calm days",
  grade: "D",
  sources: [source],
  ruleKind: "ORD",
  whenText: "Pain at rest is 3 or less on two days.",
  thenText: "Add the active blocks.",
  clauses: [
    {
      when: {
        is: "all",
        of: [
          { is: "at_most", fact: "pain_rest", value: 3, unit: "points", design: true },
          { is: "includes", fact: "open_patterns", value: ["sway"] },
        ],
      },
      actions: [{ do: "allow_phases", phases: ["relax"] }],
    },
    { when: null, actions: [{ do: "limit", measure: "weeklyRise", unit: "percent", max: 20, severity: "warn" }] },
  ],
};
