import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildIfStale, hashSources } from "@/scripts/start/build";
import { identityOf, isHeld, withLock } from "@/scripts/start/lock";
import { parsePostmasterPid } from "@/scripts/start/postmaster";
import { scramVerifier } from "@/scripts/start/scram";
import { findSecret, keepSecret } from "@/scripts/start/secrets";
import { checkPort } from "@/scripts/start/serve";
import { formatSeconds, formatStep } from "@/scripts/start/steps";

const folder = mkdtempSync(path.join(os.tmpdir(), "plumbline-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a kept secret", () => {
  test("is made once, stays, and is readable by its owner alone", () => {
    const home = path.join(folder, "secrets");
    expect(findSecret(home, "auth")).toBeUndefined();
    const made = keepSecret(home, "auth");
    const other = keepSecret(home, "owner");
    expect(made).toHaveLength(43);
    expect(other).not.toBe(made);
    expect(keepSecret(home, "auth")).toBe(made);
    expect(findSecret(home, "owner")).toBe(other);
    expect(statSync(path.join(home, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("in a damaged file is not silently replaced", () => {
    const home = path.join(folder, "damaged");
    mkdirSync(home);
    writeFileSync(path.join(home, "secrets.json"), "{");
    expect(() => keepSecret(home, "auth")).toThrow(/is damaged/);
  });
});

test("a password's verifier is the one of RFC 7677's example", () => {
  const salt = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
  const verifier = scramVerifier("pencil", salt);
  expect(verifier).toBe(
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
  );
});

describe("postmaster.pid", () => {
  test("gives process and port", () => {
    const text = "4711\n/project/.data/postgres\n1790000000\n41873\n\n127.0.0.1\n 123 456\nready   \n";
    expect(parsePostmasterPid(text)).toEqual({ pid: 4711, port: 41_873 });
  });

  test("half written or torn gives nothing or no port", () => {
    expect(parsePostmasterPid("")).toBeUndefined();
    expect(parsePostmasterPid("-4711\n")).toBeUndefined();
    expect(parsePostmasterPid("4711\n/data")).toEqual({ pid: 4711, port: 0 });
  });
});

describe("a lock", () => {
  test("lets one in at a time", async () => {
    const file = path.join(folder, "one.lock");
    let inside = 0;
    const work = () =>
      withLock(file, async () => {
        inside += 1;
        const seen = inside;
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside -= 1;
        return seen;
      });
    expect(await work()).toBe(1);
    expect(await work()).toBe(1);
  });

  test("left by a dead process, or by one whose number was used again, holds nobody up", async () => {
    const file = path.join(folder, "dead.lock");
    writeFileSync(file, `${process.ppid} 1\n`);
    expect(isHeld(file)).toBe(process.platform !== "linux");
    writeFileSync(file, "999999999\n");
    expect(isHeld(file)).toBe(false);
    expect(await withLock(file, async () => "in")).toBe("in");
    writeFileSync(file, identityOf(process.ppid));
    expect(isHeld(file)).toBe(true);
  });
});

describe("the build's stamp", () => {
  const root = path.join(folder, "project");
  mkdirSync(path.join(root, "app"), { recursive: true });
  mkdirSync(path.join(root, "tests"));
  writeFileSync(path.join(root, "package-lock.json"), "{}");
  writeFileSync(path.join(root, "app", "page.tsx"), "one");

  test("changes with a source, its name or the lockfile, and not with a test", () => {
    const first = hashSources(root);
    writeFileSync(path.join(root, "tests", "a.test.ts"), "x");
    expect(hashSources(root)).toBe(first);
    writeFileSync(path.join(root, "app", "page.tsx"), "two");
    const second = hashSources(root);
    expect(second).not.toBe(first);
    writeFileSync(path.join(root, "proxy.ts"), "");
    expect(hashSources(root)).not.toBe(second);
  });

  test("stands for a build only when the build is there", async () => {
    const log = path.join(folder, "build.log");
    mkdirSync(path.join(root, ".next"));
    writeFileSync(path.join(root, ".next", "plumbline-stamp"), `${hashSources(root)}\n`);
    await expect(buildIfStale(root, log)).rejects.toThrow(/The build failed/);
    expect(readFileSync(log, "utf8")).toContain("Cannot find module");
    writeFileSync(path.join(root, ".next", "plumbline-stamp"), `${hashSources(root)}\n`);
    writeFileSync(path.join(root, ".next", "BUILD_ID"), "x");
    expect(await buildIfStale(root, log)).toBe("up to date");
  });

  test("does not follow a link in circles", () => {
    symlinkSync(path.join(root, "nowhere"), path.join(root, "app", "broken"));
    expect(hashSources(root)).toHaveLength(64);
  });
});

test("a taken port is named, with the way out", async () => {
  const server = net.createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  await expect(checkPort("127.0.0.1", port)).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => server.close(resolve));
  await expect(checkPort("127.0.0.1", port)).resolves.toBeUndefined();
});

test("times and steps stand in columns", () => {
  expect(formatSeconds(380)).toBe("0.4 s");
  expect(formatSeconds(125_000)).toBe("2 min 5 s");
  expect(formatSeconds(119_700)).toBe("2 min 0 s");
  expect(formatStep("Database", "started, 18.4, port 41873", 400)).toBe(
    "Database    started, 18.4, port 41873                            0.4 s",
  );
});
