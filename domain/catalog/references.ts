import { clauseReferences } from "../rules/clauses";
import type { ExerciseContent } from "./doable-schemas";
import type { CatalogEntry, EntryReference } from "./entry";
import type { CatalogKind } from "./kinds";
import type { PatternContent, TestContent } from "./schemas";

/** Every other entry that this one names, in the order of its fields. Muscles, joints and techniques name none. */
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
    case "muscle":
    case "joint":
    case "technique":
      return [];
  }
}

/** Relief techniques begin with `r_`; whatever else can be assigned is an exercise. */
export const assignableKind = (key: string): CatalogKind => (key.startsWith("r_") ? "technique" : "exercise");

function each(field: string, kind: CatalogKind, keys: readonly string[]): EntryReference[] {
  return keys.map((key, index) => ({ field: `${field}.${index}`, kind, key }));
}

function eachAssignable(field: string, keys: readonly string[]): EntryReference[] {
  return keys.map((key, index) => ({ field: `${field}.${index}`, kind: assignableKind(key), key }));
}

function patternReferences(content: PatternContent): EntryReference[] {
  const { starter } = content;
  return [
    ...each("tests", "test", content.tests),
    ...each("tight", "muscle", content.tight),
    ...each("weak", "muscle", content.weak),
    ...each("joints", "joint", content.joints),
    ...each("related", "pattern", content.related),
    ...eachAssignable("starter.relieve", starter.relieve),
    ...eachAssignable("starter.relax", starter.relax),
    ...eachAssignable("starter.stimulate", starter.stimulate),
    ...eachAssignable("starter.strengthen", starter.strengthen),
    ...eachAssignable("starter.joint", starter.joint),
  ];
}

function testReferences(content: TestContent): EntryReference[] {
  return each("implicates", "pattern", content.implicates);
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
    ...each("joints", "joint", content.joints),
    ...steps,
    ...(content.patterns === "any" ? [] : each("patterns", "pattern", content.patterns)),
  ];
}
