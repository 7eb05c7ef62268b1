import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { add, countPlaywright, countVitest, excerptFailure, formatTotal } from "@/scripts/test/reports";

const folder = mkdtempSync(path.join(os.tmpdir(), "plumbline-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const vitest = (numFailedTests: number, testResults: object[] = []) =>
  write({ numPassedTests: 10, numFailedTests, numPendingTests: 2, numTodoTests: 1, testResults });

const playwright = (stats: object, errors: unknown[] = []) =>
  write({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1, ...stats }, errors });

describe("counting a vitest run", () => {
  test("passed, failed, and skipped with to-do", () => {
    expect(countVitest(vitest(0), 0)).toEqual({ passed: 10, failed: 0, skipped: 3 });
    expect(countVitest(vitest(2), 1)).toEqual({ passed: 10, failed: 2, skipped: 3 });
  });

  test("a file that could not be loaded is a failure", () => {
    expect(countVitest(vitest(0, [{ status: "failed", assertionResults: [] }]), 1).failed).toBe(1);
  });

  test("a run that broke off is a failure, whatever it had counted", () => {
    expect(countVitest(vitest(0), 1).failed).toBe(1);
    expect(countVitest(path.join(folder, "missing.json"), 0).failed).toBe(1);
    expect(countVitest(write("{ half"), 0).failed).toBe(1);
  });
});

describe("counting a Playwright run", () => {
  test("a test that passed only at the second try is a failure", () => {
    expect(countPlaywright(playwright({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(countPlaywright(playwright({ unexpected: 1, flaky: 1 }), 1).failed).toBe(2);
  });

  test("an error outside the tests, or no report, is a failure", () => {
    expect(countPlaywright(playwright({}, [{ message: "no server" }]), 1).failed).toBe(1);
    expect(countPlaywright(path.join(folder, "missing.json"), 1).failed).toBe(1);
  });
});

test("sums stand alone on the last line", () => {
  const sum = add({ passed: 3, failed: 0, skipped: 1 }, { passed: 10, failed: 2, skipped: 0 });
  expect(formatTotal(sum)).toBe("13 passed, 2 failed, 1 skipped");
});

test("what failed is shown, not what passed", () => {
  const output = "✓ a\n✓ b\n⎯⎯ Failed Tests 1 ⎯⎯\nFAIL c\nexpected 1 to be 2\n";
  expect(excerptFailure(output)).toMatch(/^⎯⎯ Failed Tests 1/);
  expect(excerptFailure("one\ntwo\n")).toBe("one\ntwo");
});
