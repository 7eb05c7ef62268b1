import { clauseReferences } from "../rules/clauses";
import type { ExerciseContent } from "./doable-schemas";
import type { CatalogEntry, EntryReference } from "./entry";
import { flagReferences } from "./flag-rules";
import type { CatalogKind } from "./kinds";
import type { PatternContent, TestContent } from "./schemas";
import { type StarterItem, starterPhases } from "./starter-schema";

/** Every other entry that this one names, in the order of its fields. Muscles, joints and cautions name none. */
export function referencesOf(entry: CatalogEntry): EntryReference[] {
  switch (entry.kind) {
    case "pattern":
      return patternReferences(entry.content);
    case "test":
      return testReferences(entry.content);
    case "exercise":
      return exerciseReferences(entry.content);
    case "rule":
      return clauseReferences(entry.content.clauses, "clauses");
    case "technique":
      return cautionReferences(entry.content.contraindications);
    case "flag":
      return flagReferences(entry.content);
    case "muscle":
    case "joint":
    case "measure":
    case "caution":
      return [];
  }
}

/** Relief techniques begin with `r_`; whatever else can be assigned is an exercise. */
export const assignableKind = (key: string): CatalogKind => (key.startsWith("r_") ? "technique" : "exercise");

const cautionReferences = (codes: readonly string[]) => each("contraindications", "caution", codes);

function each(field: string, kind: CatalogKind, keys: readonly string[]): EntryReference[] {
  return keys.map((key, index) => ({ field: `${field}.${index}`, kind, key }));
}

function eachStarter(field: string, items: readonly StarterItem[]): EntryReference[] {
  return items.map(({ item }, index) => ({ field: `${field}.${index}.item`, kind: assignableKind(item), key: item }));
}

function patternReferences(content: PatternContent): EntryReference[] {
  const { starter } = content;
  return [
    ...each("tests", "test", content.tests),
    ...(content.evidence ?? []).map(({ test }, index) => ({
      field: `evidence.${index}.test`,
      kind: "test" as const,
      key: test,
    })),
    ...each("exclusiveWith", "pattern", content.exclusiveWith ?? []),
    ...(content.derivedFrom ?? []).map(({ pattern }, index) => ({
      field: `derivedFrom.${index}.pattern`,
      kind: "pattern" as const,
      key: pattern,
    })),
    ...each("tight", "muscle", content.tight),
    ...each("weak", "muscle", content.weak),
    ...each("joints", "joint", content.joints),
    ...each("related", "pattern", content.related),
    ...starterPhases.flatMap((phase) => eachStarter(`starter.${phase}`, starter[phase])),
    ...each("starter.outrankedBy", "pattern", starter.outrankedBy ?? []),
    ...each("starter.correctionPair", "exercise", starter.correctionPair ?? []),
    ...each("starter.noStretch", "muscle", starter.noStretch ?? []),
  ];
}

function testReferences(content: TestContent): EntryReference[] {
  const ratios = (content.ratioOf ?? []).flatMap(({ of, to }, index) => [
    { field: `ratioOf.${index}.of`, kind: "test" as const, key: of },
    ...(to === undefined ? [] : [{ field: `ratioOf.${index}.to`, kind: "test" as const, key: to }]),
  ]);
  return [
    ...each("countedFrom", "test", content.countedFrom ?? []),
    ...ratios,
    ...each("implicates", "pattern", content.implicates),
  ];
}

function exerciseReferences(content: ExerciseContent): EntryReference[] {
  const targets = content.targets.map((target, index) => ({
    field: `targets.${index}.muscle`,
    kind: "muscle" as const,
    key: target.muscle,
  }));
  const steps = (["easier", "harder"] as const).flatMap((field) => {
    const key = content[field];
    return key === null ? [] : [{ field, kind: assignableKind(key), key }];
  });
  return [
    ...targets,
    ...cautionReferences(content.contraindications),
    ...each("joints", "joint", content.joints),
    ...steps,
    ...(content.patterns === "any" ? [] : each("patterns", "pattern", content.patterns)),
  ];
}
