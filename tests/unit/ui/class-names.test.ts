import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { describe, expect, it } from "vitest";
import { classNames } from "@/components/ui/class-names";

const root = path.resolve(import.meta.dirname, "../../..");

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["12", "14", "16", "18", "22", "28", "36"],
      radius: ["4", "6", "12"],
      shadow: ["raised", "card"],
      tracking: ["tight", "tighter"],
    },
    classGroups: {
      "font-size": ["title-36", "title-28", "title-22", "title-18", "label-12"],
      "bg-color": ["on-ground", "on-surface", "on-raised", "on-sunken", "on-card"],
    },
  },
});

/** Every class that stands in the sources without its conditions, as far as tailwind-merge knows it. */
function classesInUse(): string[] {
  const found = new Set<string>();
  for (const room of ["app", "components"])
    for (const file of readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".tsx")) continue;
      const text = readFileSync(path.join(root, room, file), "utf8").replace(/^import.*$/gm, "");
      for (const [, plain, template] of text.matchAll(/"([^"\n]*)"|`([^`]*)`/g))
        for (const word of (plain ?? template ?? "").replace(/\$\{[^}]*\}/g, " ").split(/\s+/)) {
          const bare = word.replace(/^(([a-z0-9-]+(\[[^\]]*\])?|\[[^\]]*\]|\*):)+/, "");
          if (/^-?[a-z][\w.\-/[\]()%:,#+*]*$/i.test(bare) && merge(`${bare} ${bare}`) === bare) found.add(bare);
        }
    }
  return [...found].sort();
}

const headOf = (name: string) => name.replace(/^-/, "").split("-")[0] ?? "";

describe("joining class names", () => {
  it("decides every pair of classes in use as tailwind-merge does", () => {
    const classes = classesInUse();
    expect(classes.length).toBeGreaterThan(500);
    const byHead = new Map<string, string[]>();
    for (const name of classes) byHead.set(headOf(name), [...(byHead.get(headOf(name)) ?? []), name]);
    // Every pair of one family, and each class beside the first of every other family.
    const samples = [...byHead.values()].flatMap((family) => family.slice(0, 1));
    const differing: string[] = [];
    for (const one of classes)
      for (const other of new Set([...(byHead.get(headOf(one)) ?? []), ...samples]))
        for (const pair of one === other ? [] : [`${one} ${other}`, `${other} ${one}`])
          if (classNames(pair) !== merge(pair)) differing.push(`${pair}: ${classNames(pair)} / ${merge(pair)}`);
    expect(differing.slice(0, 60)).toEqual([]);
  }, 60_000);

  it("keeps classes under different conditions apart, and unknown ones always", () => {
    expect(classNames("px-2 md:px-4", "px-3", "figure figure")).toBe("md:px-4 px-3 figure figure");
    expect(classNames("hover:bg-line [&>a:hover]:p-1", "hover:bg-action", false, "[&>a:hover]:p-2")).toBe(
      "hover:bg-action [&>a:hover]:p-2",
    );
  });
});
