import { describe, expect, it } from "vitest";
import { findLadderCircles } from "@/domain/catalog/chains";
import { markEvidence } from "@/domain/catalog/check-evidence";
import { contentProblems } from "@/domain/catalog/content-rules";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { catalogKinds } from "@/domain/catalog/kinds";
import { referencesOf } from "@/domain/catalog/references";
import { ruleKinds } from "@/domain/catalog/rule-content";
import { starterPhases } from "@/domain/catalog/starter-schema";
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
    expect(pack.rules).toHaveLength(53);
    expect(pack.cautions).toHaveLength(24);
    const flags = (prefix: string) => pack.flags.filter(({ key }) => key.startsWith(prefix)).length;
    expect({ red: flags("rf_"), yellow: flags("yf_"), spinal: flags("spa_") }).toEqual({
      red: 32,
      yellow: 12,
      spinal: 12,
    });
    expect(pack.measures.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["m_nprs_now", "m_psfs", "m_pgic", "m_rmdq", "m_odi", "m_start_back"]),
    );
  });

  it("holds every rule of each kind, by its number", () => {
    const count = (kind: string) => pack.rules.filter(({ ruleKind }) => ruleKind === kind).length;
    expect(Object.fromEntries(ruleKinds.map((kind) => [kind, count(kind)]))).toEqual({
      ORD: 14,
      PRG: 9,
      STP: 9,
      DOS: 11,
      DIS: 10,
    });
  });

  it("gives every pattern its evidence and its first exercises", () => {
    const bare = pack.patterns.filter(
      ({ evidence, derivedFrom, starter }) =>
        !(evidence?.length || derivedFrom?.length) || starterPhases.every((phase) => starter[phase].length === 0),
    );
    expect(bare.map(({ key }) => key)).toEqual([]);
  });

  it("has entries of every kind", () => {
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect(catalogKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("breaks no rule between the fields of an entry or between entries", () => {
    const rows = entries.map((entry) => ({ entry, problems: contentProblems(entry) }));
    markEvidence(rows, []);
    expect(
      rows.flatMap(({ entry, problems }) => problems.map((problem) => ({ key: entry.content.key, ...problem }))),
    ).toEqual([]);
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
