import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentProblems } from "@/domain/catalog/content-rules";
import { catalogEntrySchema } from "@/domain/catalog/entry";
import { catalogKinds } from "@/domain/catalog/kinds";
import { textsIn } from "./client-texts";
import { differingNumbers, neverSaidInSpanish } from "./languages";
import { findSaid } from "./wording";

const folder = path.resolve(import.meta.dirname, "../../../content");
const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, "utf8"));

/** Each shipped entry with its Spanish, as the loader joins them. */
const pairs = catalogKinds.flatMap((kind) =>
  readdirSync(path.join(folder, kind))
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const spanish = path.join(folder, "es", kind, name);
      return {
        kind,
        name: `${kind}/${name}`,
        english: read(path.join(folder, kind, name)),
        es: existsSync(spanish) ? read(spanish) : undefined,
      };
    }),
);
const translated = pairs.flatMap(({ es, ...pair }) => (es ? [{ ...pair, es }] : []));

/** Texts that are the same words in both languages. */
const same = new Set(["No", "Normal", "Pelvis", "Psoriasis", "Trendelenburg (30 s)"]);

/** What a person is told of an exercise or a technique, and what it needs. */
const toldFields = [
  ...["title", "contraindicationNote", "why", "steps", "cues", "mistakes", "stopWhen", "onset", "evidenceNote"],
  "equipment",
];

/** The texts of an entry that its Spanish says, by place, beside each other. */
const beside = translated.flatMap(({ name, english, es }) => {
  const originals = new Map(textsIn(listsAsRecords(english), name).map(({ where, text }) => [where, text]));
  return textsIn(listsAsRecords(es), name).map(({ where, text }) => ({
    where,
    text,
    english: originals.get(where) ?? "",
  }));
});
const spanish = beside.map(({ where, text }) => ({ where, text }));

function listsAsRecords(value: unknown): unknown {
  if (Array.isArray(value)) return Object.fromEntries(value.map((part, index) => [index, listsAsRecords(part)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, listsAsRecords(part)]));
}

describe("the Spanish of the catalog", () => {
  it.each(catalogKinds)("has every %s", (kind) =>
    expect(pairs.filter((pair) => pair.kind === kind && !pair.es).map(({ name }) => name)).toEqual([]),
  );

  it.each(["exercise", "technique"])("has every text of every %s", (kind) => {
    const missing = translated.flatMap(({ kind: of, name, english, es }) =>
      of === kind ? toldFields.filter((field) => field in english && !(field in es)).map((it) => `${name}: ${it}`) : [],
    );
    expect(toldFields.filter((field) => translated.some(({ es }) => field in es))).toEqual(toldFields);
    expect(missing).toEqual([]);
  });

  it("fits its entry: no other fields, lists as long, no text longer than the field allows", () => {
    expect(translated.length).toBeGreaterThan(300);
    const misfits = translated.flatMap(({ kind, name, english, es }) => {
      const entry = catalogEntrySchema.safeParse({ kind, content: { ...english, translations: { es } } });
      return entry.success
        ? contentProblems(entry.data).map(({ reason }) => `${name}: ${reason}`)
        : [`${name}: ${entry.error}`];
    });
    expect(misfits).toEqual([]);
  });

  it("leaves no text in English", () =>
    expect(beside.filter(({ text, english }) => text === english && /[a-z]{4}/i.test(text) && !same.has(text))).toEqual(
      [],
    ));

  it("says the same numbers", () =>
    expect(
      beside.flatMap(({ where, text, english }) => differingNumbers(english, text).map((it) => `${where}: ${it}`)),
    ).toEqual([]));

  it("promises nothing, frightens nobody and says tú", () => expect(findSaid(spanish, neverSaidInSpanish)).toEqual([]));

  it("would notice another number and a text that does not fit", () => {
    expect(differingNumbers("Hold 10 seconds, 3 times.", "Mantén 15 segundos, 3 veces.")).toEqual(["10, 3 ≠ 15, 3"]);
    expect(differingNumbers("kappa -0.02 to 0.26", "kappa de -0,02 a 0,26")).toEqual([]);
    expect(differingNumbers("1,930 people", "1930 personas")).toEqual([]);
    expect(differingNumbers("1,930 people", "193 personas")).toHaveLength(1);
    const [one] = translated;
    const content = { ...one?.english, translations: { es: { ...one?.es, key: "another" } } };
    expect(catalogEntrySchema.safeParse({ kind: one?.kind, content }).success).toBe(false);
  });
});
