import { setTimeout as sleep } from "node:timers/promises";
import { inPractice } from "@/db/in-practice";
import { startWorker } from "@/server/jobs/worker";
import { recordAudit } from "@/server/services/audit/record-audit";

/**
 * A worker in a process of its own, to be killed. Its job writes one audit record; with HANG it says "began" with the
 * write still open and never ends.
 */
await startWorker({
  "notice.deliver": async (actor, id) => {
    await inPractice(actor, async (tx) => {
      await recordAudit(tx, actor, { action: "test.effect", subjectKind: "test", subjectId: id });
      if (process.env.HANG) {
        process.stdout.write("began\n");
        await sleep(600_000);
      }
    });
    process.stdout.write("done\n");
  },
  "reminder.due": async () => {},
  "checkIn.due": async () => {},
  "triage.review": async () => {},
  "triage.practice": async () => {},
  "transfer.export": async () => {},
  "transfer.check": async () => {},
  "transfer.import": async () => {},
});
process.stdout.write("ready\n");
