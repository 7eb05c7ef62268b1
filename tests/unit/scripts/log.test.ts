import { expect, test } from "vitest";
import { allowedFields } from "@/server/log";

test("a log line keeps what it may hold and drops everything else", () => {
  const line = allowedFields({
    requestId: "r1",
    ms: 12,
    note: "back pain since May",
    input: { pain: 7 },
    route: { a: 1 },
  });
  expect(line).toEqual({ requestId: "r1", ms: 12 });
});

test("an error keeps its kind, code and frames, and loses every line of its message", () => {
  const error = Object.assign(new Error("duplicate key\nat home: back pain of Asha Rai"), { code: "23505" });
  error.cause = new TypeError("Asha Rai again");
  const text = JSON.stringify(allowedFields({ err: error }));
  expect(text).toContain("23505");
  expect(text).toContain("log.test.ts");
  expect(text).not.toContain("Asha Rai again");
  expect(text).not.toContain("duplicate key");
  expect(text).not.toContain("at home");
});
