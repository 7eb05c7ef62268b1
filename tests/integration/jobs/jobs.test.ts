import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { JobFault } from "@/domain/jobs/tasks";
import { enqueue } from "@/server/jobs/enqueue";
import type { JobHandler } from "@/server/jobs/run-job";
import { type JobWorker, startWorker } from "@/server/jobs/worker";
import { dismissJob } from "@/server/services/jobs/dismiss-job";
import { readFailedJobs } from "@/server/services/jobs/read";
import { retryJob } from "@/server/services/jobs/retry-job";
import { makePractice, type TestPractice } from "../../support/factories";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
let own: TestPractice;
let other: TestPractice;
let worker: JobWorker;
let deliver: JobHandler = async () => {};
const done: string[] = [];

beforeAll(async () => {
  await superuser.connect();
  own = await makePractice("Own");
  other = await makePractice("Other");
});
beforeEach(async () => {
  done.length = 0;
  await superuser.query("delete from graphile_worker._private_jobs");
  deliver = async (_actor, id) => void done.push(id);
  worker = await startWorker({
    "notice.deliver": (actor, id) => deliver(actor, id),
    "reminder.due": async () => {},
    "checkIn.due": async () => {},
    "triage.review": async () => {},
    "triage.practice": async () => {},
    "transfer.export": async () => {},
    "transfer.check": async () => {},
    "transfer.import": async () => {},
  });
});
afterEach(() => worker.stop());
afterAll(() => superuser.end());

const add = (practice: TestPractice, id: string) =>
  inPractice(practice.system, (tx) => enqueue(tx, "notice.deliver", { practiceId: practice.practiceId, id }));

/** Makes a job's next attempt its last, now. */
async function hurry(): Promise<void> {
  await superuser.query("update graphile_worker._private_jobs set attempts = max_attempts - 1, run_at = now()");
}

async function failForGood(practice: TestPractice): Promise<string> {
  deliver = async () => {
    throw new JobFault("mail_failed");
  };
  await add(practice, uuidv7());
  await expect
    .poll(async () => (await superuser.query("select last_error from graphile_worker.jobs")).rows)
    .toMatchObject([{ last_error: expect.stringContaining("mail_failed") }]);
  await hurry();
  const failed = () => readFailedJobs(practice.admin, {}).then(({ items }) => items);
  await expect.poll(failed, { timeout: 10_000 }).toHaveLength(1);
  const [job] = await failed();
  expect(job).toMatchObject({ task: "notice.deliver", code: "mail_failed", attempts: 8 });
  return job?.id ?? "";
}

describe("the queue", () => {
  it("does a job after the commit of the write that made it, in that practice", async () => {
    const seen: string[] = [];
    deliver = async (actor, id) => void seen.push(`${actor.kind} ${actor.practiceId} ${id}`);
    const id = uuidv7();
    await add(own, id);
    await expect.poll(() => seen).toEqual([`system ${own.practiceId} ${id}`]);
  });

  it("knows nothing of a job whose write was rolled back", async () => {
    const lost = uuidv7();
    const kept = uuidv7();
    const refused = inPractice(own.system, async (tx) => {
      await enqueue(tx, "notice.deliver", { practiceId: own.practiceId, id: lost });
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    await add(own, kept);
    await expect.poll(() => done).toEqual([kept]);
  });

  it("tries again what failed, with a pause", async () => {
    let attempts = 0;
    deliver = async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("secret@example.test cannot be reached");
    };
    await add(own, uuidv7());
    await expect.poll(() => attempts).toBe(1);
    const { rows } = await superuser.query("select last_error, run_at > now() as later from graphile_worker.jobs");
    expect(rows).toMatchObject([{ later: true }]);
    // What the queue keeps of an error never quotes it.
    expect(rows[0].last_error).toContain("unexpected");
    expect(rows[0].last_error).not.toContain("secret@example.test");
    await expect.poll(() => attempts, { timeout: 15_000 }).toBe(2);
    await expect.poll(async () => (await superuser.query("select 1 from graphile_worker.jobs")).rows).toEqual([]);
  }, 20_000);

  it("holds ids and nothing else", async () => {
    await worker.stop();
    const id = uuidv7();
    await add(own, id);
    const { rows } = await superuser.query("select payload from graphile_worker._private_jobs");
    expect(rows).toEqual([{ payload: { practiceId: own.practiceId, id } }]);
  });
});

describe("a job that was given up", () => {
  it("is shown to the admin of its practice alone, and done when tried again", async () => {
    const jobId = await failForGood(own);
    expect((await readFailedJobs(other.admin, {})).items).toEqual([]);
    await expect(retryJob(other.admin, { jobId })).rejects.toThrow("not_found");
    await expect(readFailedJobs(own.practitioner, {})).rejects.toThrow("not_allowed");
    const again: string[] = [];
    deliver = async (_actor, id) => void again.push(id);
    await retryJob(own.admin, { jobId });
    await expect.poll(() => again).toHaveLength(1);
    expect((await readFailedJobs(own.admin, {})).items).toEqual([]);
    await expect(retryJob(own.admin, { jobId })).rejects.toThrow("not_found");
  }, 20_000);

  it("can be let go, on record", async () => {
    const jobId = await failForGood(own);
    await dismissJob(own.admin, { jobId });
    expect((await readFailedJobs(own.admin, {})).items).toEqual([]);
    const { rows } = await superuser.query(
      "select action, actor_kind, subject_id from audit_record where practice_id = $1 and subject_id = $2 order by at",
      [own.practiceId, jobId],
    );
    expect(rows.map(({ action, actor_kind }) => [action, actor_kind])).toEqual([
      ["job.fail", "system"],
      ["job.dismiss", "admin"],
    ]);
  }, 20_000);
});
