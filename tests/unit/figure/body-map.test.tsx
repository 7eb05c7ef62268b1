import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BodyMap } from "@/components/figure/body-map";
import { bodyMapDrawing } from "@/components/figure/body-map-drawing";
import { BodyMapSmall } from "@/components/figure/body-map-small";
import { regionTowards } from "@/components/figure/body-map-walk";
import { bodyRegions, isRegionId, regionName } from "@/domain/figure/body-map";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import { textsIn } from "../content/client-texts";

describe("the body map", () => {
  it("has 77 places, 36 in front and 41 behind, each drawn and named", () => {
    expect(bodyRegions.length).toBe(77);
    expect(bodyMapDrawing.front.regions.length).toBe(36);
    expect(bodyMapDrawing.back.regions.length).toBe(41);
    const drawn = [...bodyMapDrawing.front.regions, ...bodyMapDrawing.back.regions];
    expect(new Set(drawn.map(({ id }) => id))).toEqual(new Set(bodyRegions.map(({ id }) => id)));
    for (const { d, room } of drawn) {
      expect(d).toMatch(/^M.*z$/);
      expect(room).toBeGreaterThan(60);
    }
    expect(new Set(bodyRegions.map(({ view, name }) => view + name)).size).toBe(77);
  });

  it("knows its ids", () => {
    expect(isRegionId("back.lowback.right")).toBe(true);
    expect(isRegionId("back.tail")).toBe(false);
    expect(regionName("back.lowback.right")).toBe("Right low back");
  });

  it("has a word for every place in both languages, each another", () => {
    const named = (tree: unknown) => new Map(textsIn(tree, "").map(({ where, text }) => [where, text]));
    const [english, spanish] = [named(en.figure.places), named(es.figure.places)];
    expect(Object.fromEntries(english)).toEqual(Object.fromEntries(bodyRegions.map(({ id, name }) => [id, name])));
    expect(new Set(spanish.keys())).toEqual(new Set(english.keys()));
    const inView = [...spanish].map(([id, name]) => `${id.split(".")[0]} ${name}`);
    expect(new Set(inView).size).toBe(77);
  });

  it("shows pain by colour and number, in the name too, and has one tab stop", () => {
    const html = renderToStaticMarkup(
      <BodyMap
        view="back"
        values={{ "back.lowback.left": { intensity: 7, quality: "ache" } }}
        onSelect={() => undefined}
      />,
    );
    expect(html).toContain('aria-label="Left low back, 7 / 10, ache"');
    expect(html).toContain("fig-pain-7");
    expect(html).toMatch(/<text[^>]*>7<\/text>/);
    expect(html.match(/tabindex="0"/g)?.length).toBe(1);
    expect(html.match(/role="button"/g)?.length).toBe(41);
  });

  it("walks to the neighbour the arrow points at, and stays at the edge", () => {
    const { regions } = bodyMapDrawing.back;
    expect(regionTowards(regions, "back.thigh.left", "ArrowDown")).toBe("back.knee.left");
    expect(regionTowards(regions, "back.calf.right", "ArrowUp")).toBe("back.knee.right");
    expect(regionTowards(regions, "back.buttock.left", "ArrowRight")).not.toBeNull();
    expect(regionTowards(regions, "back.heel.left", "ArrowDown")).toBeNull();
    expect(regionTowards(regions, "back.heel.left", "a")).toBeNull();
  });

  it("can reach every region with the arrow keys", () => {
    for (const view of ["front", "back"] as const) {
      const { regions } = bodyMapDrawing[view];
      const [first] = regions;
      if (!first) throw new Error("no regions");
      const reached = new Set([first.id]);
      for (const id of reached)
        for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
          const next = regionTowards(regions, id, key);
          if (next) reached.add(next);
        }
      expect(regions.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    }
  });

  it("says in words what the small one shows", () => {
    const html = renderToStaticMarkup(<BodyMapSmall view="front" values={{ "front.knee.right": { intensity: 4 } }} />);
    expect(html).toContain('aria-label="Body map, front: Right knee 4 / 10"');
    expect(renderToStaticMarkup(<BodyMapSmall view="front" values={{}} />)).toContain("nothing marked");
  });
});
