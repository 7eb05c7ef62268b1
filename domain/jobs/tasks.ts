/** What the portal does by itself, later. The names stand in the queue: renaming one orphans what waits there. */
export const jobTasks = [
  "notice.deliver",
  "reminder.due",
  "checkIn.due",
  "triage.review",
  "triage.practice",
  "transfer.export",
  "transfer.check",
  "transfer.import",
] as const;
export type JobTask = (typeof jobTasks)[number];

/** Why a job could not be done, as the admin reads it: a closed list, so that no address or answer can stand there. */
export const jobFaults = ["mail_failed", "push_failed", "database", "interrupted", "unexpected"] as const;
export type JobFaultCode = (typeof jobFaults)[number];

/** A task's way to say what failed without saying about whom. */
export class JobFault extends Error {
  readonly code: JobFaultCode;

  constructor(code: JobFaultCode) {
    super(code);
    this.name = "JobFault";
    this.code = code;
  }
}
