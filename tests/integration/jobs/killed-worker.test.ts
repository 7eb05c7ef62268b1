import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { enqueue } from "@/server/jobs/enqueue";
import { makePractice, type TestPractice } from "../../support/factories";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const children: ChildProcess[] = [];
let own: TestPractice;

beforeAll(async () => {
  await superuser.connect();
  own = await makePractice();
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await superuser.end();
});

function startProcess(hang: boolean) {
  const file = new URL("./worker-process.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: { ...process.env, HANG: hang ? "1" : "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const lines: string[] = [];
  const waiting: { word: string; resolve: () => void }[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const one of waiting) if (one.word === line) one.resolve();
  });
  const said = (word: string) =>
    lines.includes(word) ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ word, resolve }));
  return { child, said };
}

async function effects(id: string): Promise<number> {
  const { rows } = await superuser.query(
    "select 1 from audit_record where action = 'test.effect' and subject_id = $1",
    [id],
  );
  return rows.length;
}

const waiting = async () => (await superuser.query("select 1 from graphile_worker.jobs")).rows.length;

it("does a job once whose worker was killed in the middle of it, as soon as another one starts", async () => {
  const id = uuidv7();
  await inPractice(own.system, (tx) => enqueue(tx, "notice.deliver", { practiceId: own.practiceId, id }));
  const first = startProcess(true);
  await first.said("began");
  first.child.kill("SIGKILL");
  await new Promise((resolve) => first.child.once("exit", resolve));
  expect(await effects(id)).toBe(0);
  // The positive control: the dead worker's lock is still there, and would stay for four hours.
  expect((await superuser.query("select 1 from graphile_worker.jobs where locked_by is not null")).rows).toHaveLength(
    1,
  );
  const second = startProcess(false);
  await second.said("done");
  await expect.poll(waiting).toBe(0);
  expect(await effects(id)).toBe(1);
}, 60_000);

it("leaves the job of a worker that lives to that worker", async () => {
  const id = uuidv7();
  for (const child of children) child.kill("SIGKILL");
  const first = startProcess(true);
  await first.said("ready");
  await inPractice(own.system, (tx) => enqueue(tx, "notice.deliver", { practiceId: own.practiceId, id }));
  await first.said("began");
  const second = startProcess(false);
  await second.said("ready");
  expect((await superuser.query("select 1 from graphile_worker.jobs where locked_by is not null")).rows).toHaveLength(
    1,
  );
  expect(await effects(id)).toBe(0);
}, 60_000);
