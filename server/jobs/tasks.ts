import type { JobTask } from "@/domain/jobs/tasks";
import { sendCheckIn } from "@/server/services/check-ins/send-check-in";
import { deliverNotice } from "@/server/services/reminders/deliver-notice";
import { raiseReminder } from "@/server/services/reminders/raise-reminder";
import { makeExport } from "@/server/services/transfer/make-export";
import { checkImport, runImport } from "@/server/services/transfer/take-in";
import { reviewClient, reviewPractice } from "@/server/services/triage/review-clients";
import type { JobHandler } from "./run-job";

/** What each task does. */
export const jobHandlers: Record<JobTask, JobHandler> = {
  "notice.deliver": (actor, id) => deliverNotice(actor, id),
  "reminder.due": (actor, id) => raiseReminder(actor, id),
  "checkIn.due": (actor, id) => sendCheckIn(actor, id),
  "triage.review": (actor, id) => reviewClient(actor, id),
  "triage.practice": (actor) => reviewPractice(actor),
  "transfer.export": (actor, id) => makeExport(actor, id),
  "transfer.check": (actor, id) => checkImport(actor, id),
  "transfer.import": (actor, id) => runImport(actor, id),
};
