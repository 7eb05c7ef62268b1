import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type CatalogEntry, catalogEntrySchema, contentSchemas } from "@/domain/catalog/entry";
import { catalogKinds } from "@/domain/catalog/kinds";

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
  flags: filesOf("flag").map((file) => contentSchemas.flag.parse(file)),
  cautions: filesOf("caution").map((file) => contentSchemas.caution.parse(file)),
  rules: filesOf("rule").map((file) => contentSchemas.rule.parse(file)),
  measures: filesOf("measure").map((file) => contentSchemas.measure.parse(file)),
};
export type Pack = typeof pack;

/** Every entry of every kind, also of a kind that this file does not know by name. */
export const entries: CatalogEntry[] = catalogKinds.flatMap((kind) =>
  filesOf(kind).map((content) => catalogEntrySchema.parse({ kind, content })),
);

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What clients read of the catalog: key, and the texts in the order of the page. */
export const clientTexts: { key: string; texts: string[] }[] = [
  ...pack.patterns.map(({ key, plainTitle, plainText }) => ({ key, texts: [plainTitle, plainText].map(sentence) })),
  ...pack.tests.map(({ key, plainTitle }) => ({ key, texts: [plainTitle ?? ""].map(sentence) })),
  ...pack.measures.map(({ key, plainTitle, intro, items = [] }) => ({
    key,
    texts: [plainTitle, intro ?? "", ...items.map(({ text }) => text)].filter(Boolean).map(sentence),
  })),
  ...pack.flags.map(({ key, question, forClient, answers }) => ({
    key,
    texts: [question, ...(forClient ? [forClient] : []), ...answers.map(({ label }) => label)].map(sentence),
  })),
  ...[...pack.exercises, ...pack.techniques].map((item) => ({
    key: item.key,
    texts: [item.title, item.why, ...item.steps, ...item.cues, ...item.mistakes, item.stopWhen]
      .concat(item.contraindicationNote ?? [])
      .concat("onset" in item ? [item.onset] : [])
      .concat(item.evidenceNote ?? [])
      .map(sentence),
  })),
];
