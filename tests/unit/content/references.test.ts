import { describe, expect, it } from "vitest";
import { findLadderCircles } from "@/domain/catalog/chains";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { referencesOf } from "@/domain/catalog/references";
import { entries, pack } from "./pack";

const nameOf = (kind: string, key: string) => `${kind} ${key}`;

/** References of entries that name nothing in the same pack. */
function dangling(all: readonly CatalogEntry[]): string[] {
  const known = new Set(all.map(({ kind, content }) => nameOf(kind, content.key)));
  return all.flatMap((entry) =>
    referencesOf(entry)
      .filter(({ kind, key }) => !known.has(nameOf(kind, key)))
      .map(({ field, key }) => `${entry.content.key}.${field}: ${key}`),
  );
}

describe("the shipped catalog", () => {
  it("holds all of the domain reference", () => {
    expect(pack.patterns).toHaveLength(30);
    expect(pack.tests).toHaveLength(85);
    expect(pack.techniques).toHaveLength(26);
    expect(pack.muscles).toHaveLength(45);
    expect(pack.joints).toHaveLength(16);
    expect(pack.exercises.length).toBeGreaterThanOrEqual(116);
  });

  it("names no key twice", () => {
    const names = entries.map(({ kind, content }) => nameOf(kind, content.key));
    expect(new Set(names).size).toBe(names.length);
  });

  it("resolves every cross-reference", () => expect(dangling(entries)).toEqual([]));

  it("would notice a reference to nothing", () => {
    const without = entries.filter(({ content }) => content.key !== "e_glute_bridge");
    expect(dangling(without)).toContain("e_bridge_march.easier: e_glute_bridge");
  });

  it("has no exercise that is easier than itself", () => expect(findLadderCircles(pack.exercises)).toEqual([]));
});
