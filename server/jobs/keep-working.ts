import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { type JobWorker, startWorker } from "./worker";

declare global {
  // Next loads server modules more than once; one process must still hold one worker.
  var plumblineWorking: boolean | undefined;
}

const pauseMs = 5_000;

/** Works in this process for as long as it lives: a worker that ends, as with a lost database, is started again. */
export function keepWorking(): void {
  if (globalThis.plumblineWorking || env().JOBS === "off") return;
  globalThis.plumblineWorking = true;
  let worker: JobWorker | undefined;
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      stopping = true;
      void worker?.stop().catch(() => {});
    });
  }
  const work = async () => {
    while (!stopping) {
      try {
        worker = await startWorker();
        await worker.ended;
      } catch (error) {
        log().error({ err: error }, "job worker ended");
      }
      if (!stopping) await sleep(pauseMs);
    }
  };
  void work();
}
