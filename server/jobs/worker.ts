import { EventEmitter } from "node:events";
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from "graphile-worker";
import { type JobTask, jobTasks } from "@/domain/jobs/tasks";
import { log } from "@/server/log";
import { findOverdue } from "@/server/services/jobs/find-overdue";
import { keepOutcomes } from "@/server/services/outcomes/keep-outcomes";
import { forgetExpired } from "@/server/services/transfer/forget-expired";
import { reviewDue } from "@/server/services/triage/review-clients";
import { directUrl } from "./connection";
import { collectInterruptedJobs } from "./given-up";
import { type JobHandler, runJob } from "./run-job";
import { jobHandlers } from "./tasks";
import { WorkerLocks } from "./worker-locks";

/** The queue's own words may quote an error's text: only that something was wrong is passed on. */
const logger = new Logger(() => (level) => {
  if (level === "error") log().error({}, "job queue reported a fault");
});

export interface JobWorker {
  /** Settles when the worker has ended, by `stop` or by itself. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Works off the queue until `stop`. First it gives back what killed workers had begun; every few minutes it does so
 * again, looks for what is due and has no job, counts the outcomes,
 * and forgets archives whose time is over.
 */
export async function startWorker(handlers: Record<JobTask, JobHandler> = jobHandlers): Promise<JobWorker> {
  const url = directUrl();
  let runner: Runner | undefined;
  // Without its name others may take this worker for dead and do its jobs, too: it stops and the caller starts anew.
  const locks = await WorkerLocks.open(url, () => void runner?.stop().catch(() => {}));
  const tidy = async () => {
    await locks.alone(() => locks.freeJobsOfDeadWorkers());
    await collectInterruptedJobs();
    await findOverdue();
    await keepOutcomes();
    await reviewDue();
    await forgetExpired();
  };
  try {
    runner = await locks.alone(async () => {
      await locks.freeJobsOfDeadWorkers();
      const events: WorkerEvents = new EventEmitter();
      const named = new Promise<string>((resolve) => {
        events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
      });
      const started = await run({
        connectionString: url,
        schema: "graphile_worker",
        concurrency: 3,
        maxPoolSize: 4,
        pollInterval: 2_000,
        noHandleSignals: true,
        logger,
        taskList: {
          ...Object.fromEntries(jobTasks.map((task) => [task, runJob(task, handlers[task])])),
          "queue.tidy": tidy,
        },
        parsedCronItems: parseCronItems([
          { task: "queue.tidy", match: "*/5 * * * *", options: { maxAttempts: 1, jobKey: "queue.tidy" } },
        ]),
        events,
      });
      await locks.holdName(await named);
      return started;
    });
  } catch (error) {
    await locks.close();
    throw error;
  }
  const ended = runner.promise.finally(() => locks.close());
  return { ended, stop: async () => runner?.stop().catch(() => {}) };
}
