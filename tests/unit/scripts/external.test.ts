import { describe, expect, test } from "vitest";
import { connectionProblem, parseDatabaseUrl } from "@/scripts/start/external";
import { versionProblem } from "@/scripts/start/server-version";

const url = new URL("postgres://asha:p4ssw0rd@db.example.org:5433/clinic");
const problem = (error: unknown) => connectionProblem("DATABASE_URL", url, error);
const withCode = (code: string) => Object.assign(new Error(`raw ${url.href}`), { code });

describe("a database address", () => {
  test.each([
    ["not an address at all", "is not an address"],
    ["postgres://u:p/w@host/db", "is not an address"],
    ["mysql://u:p4ssw0rd@host/db", "starts with mysql:"],
    ["postgres://host/db", "names no user"],
    ["postgres://u:p4ssw0rd@host", "names no database"],
  ])("%s is refused in one line", (text, reason) => {
    const message = messageOf(() => parseDatabaseUrl("DATABASE_URL", text));
    expect(message).toContain(reason);
    expect(message).not.toMatch(/p4ssw0rd|\n/);
  });

  test("a good one passes", () => {
    expect(parseDatabaseUrl("DATABASE_URL", url.href).port).toBe("5433");
    expect(parseDatabaseUrl("DATABASE_URL", "postgresql://u@localhost/db?host=/run/postgresql").pathname).toBe("/db");
  });
});

describe("a connection that fails says what to do, in one line, without the password", () => {
  test.each([
    ["ECONNREFUSED", /No Postgres answers at db\.example\.org:5433: start it/],
    ["ENOTFOUND", /host db\.example\.org is not known/],
    ["ETIMEDOUT", /cannot be reached/],
    ["28P01", /refuses the user asha/],
    ["3D000", /has no database clinic/],
    ["53300", /no free connection/],
    ["57P03", /try again/],
    ["XX000", /Cannot use DATABASE_URL .*XX000/],
  ])("%s", (code, expected) => {
    expect(problem(withCode(code))).toMatch(expected);
    expect(problem(withCode(code))).not.toMatch(/p4ssw0rd|\n/);
  });

  test("a server without TLS, and one that keeps silent", () => {
    expect(problem(new Error("The server does not support SSL connections"))).toMatch(/remove sslmode/);
    expect(problem(new Error("timeout expired"))).toMatch(/does not answer/);
  });
});

test("Postgres 14 is too old, 15 and newer will do", () => {
  expect(versionProblem(140_022)).toMatch(/Postgres 14: Plumbline needs 15 or newer/);
  expect(versionProblem(150_000)).toBeUndefined();
  expect(versionProblem(180_004)).toBeUndefined();
  expect(versionProblem(Number.NaN)).toBeDefined();
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}
