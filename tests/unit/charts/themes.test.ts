import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(path.resolve(import.meta.dirname, "../../../app/tokens.css"), "utf8");

function tokens(selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return block
    .split("\n")
    .map((line) => line.replace(/\/\*.*\*\//, "").trim())
    .filter((line) => line.startsWith("--"));
}

const name = (token: string) => token.split(":")[0] ?? "";

describe("the palette", () => {
  it("is the same in the dark, whether chosen or left to the device", () => {
    expect(tokens('[data-theme="system"]')).toEqual(tokens('[data-theme="dark"]'));
  });

  it("gives every colour of the light a value in the dark", () => {
    const dark = new Set(tokens('[data-theme="dark"]').map(name));
    const light = tokens(":root")
      .filter((token) => token.includes("oklch"))
      .map(name);
    expect(light.length).toBeGreaterThan(20);
    expect(light.filter((token) => !dark.has(token))).toEqual([]);
  });
});
