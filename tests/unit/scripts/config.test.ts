import { describe, expect, test } from "vitest";
import { readConfig } from "@/scripts/start/config";

const read = (env: Record<string, string>, argv: string[] = []) => readConfig(argv, env, "/project");
const secret = "s".repeat(40);

describe("the start's configuration", () => {
  test("needs nothing: port 3000 on loopback, the embedded database, demo on", () => {
    expect(read({})).toMatchObject({
      mode: "serve",
      host: "127.0.0.1",
      port: 3000,
      baseUrl: "http://localhost:3000",
      folder: "/project/.data",
      databaseUrl: undefined,
      demo: true,
    });
  });

  test("takes the port from the command line before the environment", () => {
    expect(read({ PORT: "4000" }, ["--port", "4100", "--dev"])).toMatchObject({ port: 4100, mode: "dev" });
    expect(read({ PORT: "4000" }, ["--port=4100"]).port).toBe(4100);
  });

  test.each([["0"], ["65536"], ["abc"], ["-1"], ["3000.5"], ["1e3"]])("refuses the port %s", (port) => {
    expect(() => read({ PORT: port })).toThrow(/port must be a number/);
    expect(() => read({}, ["--port"])).toThrow(/port must be a number/);
  });

  test("refuses a word it does not know", () => {
    expect(() => read({}, ["--prot", "4000"])).toThrow('"--prot" is not known');
  });

  test.each([
    ["an external database", { DATABASE_URL: "postgres://o:p@db/x", AUTH_SECRET: secret }],
    ["another host", { HOST: "0.0.0.0", BASE_URL: "http://localhost:3000" }],
    ["a public address in front of loopback", { BASE_URL: "https://portal.example.org" }],
    ["a no", { PLUMBLINE_DEMO: "0" }],
  ])("keeps the demo off with %s", (_, env) => {
    expect(read({ ...env }).demo).toBe(false);
  });

  test("wants a secret of its own for an external database, and a long one", () => {
    expect(() => read({ DATABASE_URL: "postgres://o:p@db/x" })).toThrow(/AUTH_SECRET is missing/);
    expect(() => read({ AUTH_SECRET: "short" })).toThrow(/AUTH_SECRET is too short/);
  });

  test("wants the public address when it listens to the world", () => {
    expect(() => read({ HOST: "0.0.0.0" })).toThrow(/set BASE_URL/);
    expect(() => read({ BASE_URL: "portal" })).toThrow(/BASE_URL must be an address/);
    expect(read({ HOST: "0.0.0.0", BASE_URL: "https://portal.example.org/" }).baseUrl).toBe(
      "https://portal.example.org",
    );
  });
});
