import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { CatalogEntry } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { entries } from "./pack";

const folder = path.resolve(import.meta.dirname, "../../../content/es");
const doable = ["title", "why", "steps", "cues", "mistakes", "stopWhen", "contraindicationNote", "evidenceNote"];

/** What a client can meet of each kind, wherever the English has it. */
const readByClients: Record<CatalogKind, string[]> = {
  muscle: ["title", "plainName"],
  joint: ["plainName"],
  pattern: ["plainTitle", "plainText"],
  test: ["plainTitle"],
  technique: [...doable, "equipment", "onset"],
  exercise: [...doable, "equipment"],
  rule: [],
  measure: ["plainTitle", "intro", "items"],
  flag: ["question", "forClient", "answers"],
  caution: ["plainName"],
};

type Texts = Record<string, unknown>;

function textsOf({ kind, content }: CatalogEntry): Texts {
  const file = path.join(folder, kind, `${content.key}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** What a client would read in English. */
function missing(entry: CatalogEntry, texts: Texts): string[] {
  const said = Object.entries(entry.content);
  return said.flatMap(([field, text]) =>
    readByClients[entry.kind].includes(field) && !isEmpty(text) && texts[field] === undefined
      ? [`${entry.kind}/${entry.content.key}: ${field}`]
      : [],
  );
}

describe("the Spanish of what clients read", () => {
  it("is there for every field of every entry", () => {
    expect(entries.flatMap((entry) => missing(entry, textsOf(entry)))).toEqual([]);
  });

  it("would be missed: an entry without it, and a field", () => {
    const entry = entries.find(({ kind }) => kind === "technique");
    if (!entry) throw new Error("no technique");
    const { why: _why, ...withoutWhy } = textsOf(entry);
    expect(missing(entry, withoutWhy)).toEqual([`technique/${entry.content.key}: why`]);
    expect(missing(entry, {}).length).toBeGreaterThan(5);
  });
});
