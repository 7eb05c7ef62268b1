import fs from "node:fs";
import path from "node:path";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MuscleMap, type MuscleMapProps } from "@/components/figure/muscle-map";
import {
  areasOf,
  calloutsOf,
  isDeepMuscle,
  type MarkedMuscle,
  mappedMuscles,
  superficialAreas,
  viewsOfMuscle,
} from "@/domain/figure/muscle-map";
import messages from "@/messages/en.json";

const { figure } = messages;

const folder = path.resolve(import.meta.dirname, "../../../content/muscle");
const catalog: { key: string; deep: boolean; mapView: string }[] = fs
  .readdirSync(folder)
  .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")));
const markup = (props: MuscleMapProps) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ figure }} timeZone="UTC">
      <MuscleMap {...props} />
    </NextIntlClientProvider>,
  );
const piriformis: MarkedMuscle = { key: "piriformis", side: "right", state: "tight", name: "Piriformis" };
const psoas: MarkedMuscle = { key: "psoas_major", side: "left", state: "under_treatment", name: "Psoas major" };

describe("the muscle map", () => {
  it("shows every muscle of the catalog, where the catalog says, deep where it is deep", () => {
    expect([...mappedMuscles].sort()).toEqual(catalog.map(({ key }) => key).sort());
    for (const { key, deep, mapView } of catalog) {
      expect([key, isDeepMuscle(key)]).toEqual([key, deep]);
      if (mapView === "front" || mapView === "back") expect(viewsOfMuscle(key)).toContain(mapView);
    }
  });

  it("puts the right half left on the front and right on the back, both halves alike", () => {
    const [front] = areasOf("front", { key: "rectus_femoris", side: "right" });
    const [back] = areasOf("back", { key: "gluteus_maximus", side: "right" });
    expect(front?.at[0]).toBeLessThan(0);
    expect(back?.at[0]).toBeGreaterThan(0);
    const [right, left] = areasOf("back", { key: "gluteus_maximus", side: "both" });
    expect(right?.at[0]).toBe(-(left?.at[0] ?? 0));
    expect(right?.at[1]).toBe(left?.at[1]);
    expect(areasOf("back", { key: "transversus_abdominis", side: "none" })).toEqual([]);
    expect(areasOf("front", { key: "tail", side: "left" })).toEqual([]);
  });

  it("stays on the body and free of NaN", () => {
    for (const view of ["front", "back"] as const)
      for (const key of mappedMuscles)
        for (const { d, at } of areasOf(view, { key, side: "both" })) {
          expect(d).toMatch(/^M[\d\s.cz-]+(M[\d\s.cz-]+)*z$/);
          expect(Math.abs(at[0])).toBeLessThan(1400);
          expect(at[1]).toBeGreaterThan(-9700);
          expect(at[1]).toBeLessThan(50);
        }
    expect(superficialAreas("back").every(({ deep }) => !deep)).toBe(true);
  });

  it("keeps the numbers beside the body apart and on the sheet", () => {
    const all = mappedMuscles.map((key): MarkedMuscle => ({ key, side: "left", state: "weak", name: key }));
    for (const view of ["front", "back"] as const) {
      const heights = calloutsOf(view, all, { margin: 3000, step: 450 }).map(({ to }) => to[1]);
      for (const [i, y] of heights.entries()) if (i) expect(y - (heights[i - 1] ?? 0)).toBeGreaterThan(390);
      expect(Math.min(...heights)).toBeGreaterThan(-10100);
      expect(Math.max(...heights)).toBeLessThanOrEqual(200);
    }
  });

  it("says every muscle in words, with side, state and depth, beside the picture and as its name", () => {
    const html = markup({ muscles: [piriformis, psoas], view: "back" });
    expect(html).toContain('aria-label="Muscle map, back: Piriformis, right, tight, deep"');
    expect(html).toContain('<ol aria-label="under treatment">');
    expect(html).toMatch(/Psoas major, left<span class="mm-list-note"> deep, not on this view/);
    expect(html).toMatch(/fill="url\(#[^"]+-tight\)"/);
    expect(html).toMatch(/fill="url\(#[^"]+-deep\)"/);
    expect(html).toContain('class="mm-number"');
    expect(html).not.toMatch(/figure\.muscles|tabindex|role="button"/);
  });

  it("keeps saying as what a muscle was noted while it is worked on and once it is resolved", () => {
    const html = markup({
      view: "back",
      muscles: [
        { ...piriformis, state: "resolved", found: ["tight"] },
        { ...piriformis, side: "left", found: ["tight"] },
        { ...psoas, found: ["tight", "weak"] },
      ],
    });
    expect(html).toContain("Piriformis, right, resolved, was tight, deep");
    expect(html).toContain("Piriformis, left, tight, deep");
    expect(html).toMatch(/Psoas major, left<span class="mm-list-note"> tight, weak, deep/);
    const numbers = [...html.matchAll(/mm-list-number">(\d)<\/span><span>([^<]+)/g)].map(([, n, name]) => [n, name]);
    expect(numbers).toEqual([
      ["1", "Psoas major, left"],
      ["2", "Piriformis, left"],
      ["3", "Piriformis, right"],
    ]);
  });

  it("shows both views at once, small without numbers, and an empty body honestly", () => {
    const both = markup({ muscles: [psoas], view: "both", size: "small", list: false });
    expect(both.match(/role="img"/g)?.length).toBe(2);
    expect(both).not.toContain("mm-number");
    expect(both).not.toContain("muscle-list");
    expect(markup({ muscles: [], view: "front" })).toContain("Muscle map, front: no muscle noted");
  });

  it("gives every map on a page its own paint", () => {
    const ids = [...markup({ muscles: [psoas], view: "both" }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
