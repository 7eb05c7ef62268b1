import { describe, expect, test } from "vitest";
import { isInstalled, nodeProblem } from "@/scripts/install.mjs";

test.each([
  ["18.20.8", true],
  ["20.18.3", true],
  ["20.19.0", false],
  ["22.0.0", false],
  ["24.21.0", false],
])("Node %s: too old is %s", (version, tooOld) => {
  expect(nodeProblem(version) !== undefined).toBe(tooOld);
});

describe("what npm installed agrees with the lockfile", () => {
  const wanted = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/pg": { version: "8.20.0" },
      "node_modules/@swc/other-system": { version: "1.0.0", optional: true },
    },
  };

  test("when every package has its version, packages for other systems aside", () => {
    expect(isInstalled(wanted, { packages: { "node_modules/pg": { version: "8.20.0" } } })).toBe(true);
  });

  test("not when one is missing, has another version, or nothing is installed", () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { "node_modules/pg": { version: "8.19.0" } } })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});
