import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type CatalogEntry, contentSchemas } from "@/domain/catalog/entry";

const folder = path.resolve(import.meta.dirname, "../../../content");

/** Every file of one kind of the shipped pack, in the order of their names. */
function filesOf(kind: string): unknown[] {
  const names = readdirSync(path.join(folder, kind)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => JSON.parse(readFileSync(path.join(folder, kind, name), "utf8")));
}

/** The shipped pack, each entry through the schema that imports go through. */
export const pack = {
  muscles: filesOf("muscle").map((file) => contentSchemas.muscle.parse(file)),
  joints: filesOf("joint").map((file) => contentSchemas.joint.parse(file)),
  patterns: filesOf("pattern").map((file) => contentSchemas.pattern.parse(file)),
  tests: filesOf("test").map((file) => contentSchemas.test.parse(file)),
  techniques: filesOf("technique").map((file) => contentSchemas.technique.parse(file)),
  exercises: filesOf("exercise").map((file) => contentSchemas.exercise.parse(file)),
};
export type Pack = typeof pack;

export const entries: CatalogEntry[] = [
  ...pack.muscles.map((content) => ({ kind: "muscle" as const, content })),
  ...pack.joints.map((content) => ({ kind: "joint" as const, content })),
  ...pack.patterns.map((content) => ({ kind: "pattern" as const, content })),
  ...pack.tests.map((content) => ({ kind: "test" as const, content })),
  ...pack.techniques.map((content) => ({ kind: "technique" as const, content })),
  ...pack.exercises.map((content) => ({ kind: "exercise" as const, content })),
];

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What clients read of the catalog: key, and the texts in the order of the page. */
export const clientTexts: { key: string; texts: string[] }[] = [
  ...pack.patterns.map(({ key, plainTitle, plainText }) => ({ key, texts: [plainTitle, plainText].map(sentence) })),
  ...[...pack.exercises, ...pack.techniques].map((item) => ({
    key: item.key,
    texts: [item.title, item.why, ...item.steps, ...item.cues, ...item.mistakes, item.stopWhen]
      .concat(item.contraindicationNote ?? [])
      .concat("onset" in item ? [item.onset] : [])
      .map(sentence),
  })),
];
