import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { figureColours } from "@/domain/figure/colours";
import { paintOf } from "@/domain/figure/paint";
import { shapeRoles, skinTones } from "@/domain/figure/shapes";

const css = readFileSync(path.resolve(import.meta.dirname, "../../../components/figure/figure.css"), "utf8");
const modes = ["light", "dark"] as const;

/** The variables that a rule of the style sheet sets. */
function variables(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = start < 0 ? "" : css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--fig-([a-z-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** What the rules for exactly this selector say, the later ones over the earlier. */
function declarations(selector: string): Record<string, string> {
  const rules = [...css.matchAll(/^(\.fig-[^{]*) \{([^}]*)\}/gm)].filter(([, names]) =>
    names?.split(", ").includes(selector),
  );
  const parts = rules.flatMap(([, , body]) =>
    (body ?? "").split(";").map((part) => part.split(":").map((word) => word.trim())),
  );
  return Object.fromEntries(parts.filter(([name]) => name));
}

describe("the colours of a figure", () => {
  it.each(skinTones)("are the same in a file as on a page, by day and by night: %s", (tone) => {
    for (const mode of modes)
      for (const theme of mode === "dark" ? ['[data-theme="dark"] ', '[data-theme="system"] '] : [""]) {
        const page = {
          ...variables(".fig"),
          ...(mode === "dark" ? variables(`${theme}.fig`) : {}),
          ...variables(`${theme}.fig-tone-${tone}`),
        };
        expect(Object.keys(page).length).toBeGreaterThan(20);
        expect(figureColours(mode, tone), `${theme}${mode}`).toEqual(page);
      }
  });

  it.each(shapeRoles)("paint the same part in the same way: %s", (role) => {
    const { fill, stroke, width, opacity, dash, behind } = paintOf({ role });
    const said = declarations(`.fig-${role}`);
    expect(said.fill).toBe(fill ? `var(--fig-${fill})` : "none");
    expect(said.stroke).toBe(stroke === "white" ? "#fff" : `var(--fig-${stroke})`);
    expect(said["stroke-width"]).toBe(String(width));
    expect(said["paint-order"]).toBe(behind ? "stroke" : undefined);
    expect(said.opacity ?? said["stroke-opacity"]).toBe(opacity?.toString());
    expect(said["stroke-dasharray"]).toBe(dash);
  });
});
