import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkLayout, listFiles } from "@/scripts/check/files";

const root = mkdtempSync(path.join(os.tmpdir(), "plumbline-layout-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

function problemsWith(files: Record<string, string>): string[] {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  for (const [name, text] of Object.entries(files)) put(name, text);
  return checkLayout(root, listFiles(root)).problems;
}

const line = "export const one = 1;\n";

test("a file over 400 lines fails, a generated one may be as long as it is", () => {
  expect(problemsWith({ "domain/plan/dose.ts": line.repeat(401) })).toEqual([
    "domain/plan/dose.ts: 401 lines, the limit is 400",
  ]);
  expect(problemsWith({ "domain/plan/dose.ts": line.repeat(400) })).toEqual([]);
  expect(problemsWith({ "db/migrations/0001.ts": line.repeat(900) })).toEqual([]);
});

test("a folder whose name says nothing fails, at any depth", () => {
  const problems = problemsWith({ "server/services/plan/utils/dose.ts": line, "components/hooks/use-dose.ts": line });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('the folder "hooks" says nothing');
});

test("a file that only passes on other files' exports fails, under any name", () => {
  const barrel =
    '// All of it.\nexport * from "./dose";\nexport { a,\n  b } from "./a";\nexport type { C } from "./c";\n';
  expect(problemsWith({ "domain/plan/all.ts": barrel })).toHaveLength(1);
  expect(problemsWith({ "domain/plan/index.ts": line })).toHaveLength(1);
  expect(problemsWith({ "db/schema/index.ts": barrel })).toEqual([]);
  expect(problemsWith({ "domain/plan/dose.ts": `${barrel}${line}` })).toEqual([]);
});
