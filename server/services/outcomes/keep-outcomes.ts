import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { practice } from "@/db/schema/index";
import { countOutcomes } from "./count-outcomes";

/** Brings every practice's outcome facts and report up to its records; for the queue, every few minutes. */
export async function keepOutcomes(): Promise<void> {
  for (const { id: practiceId } of await directory().select({ id: practice.id }).from(practice)) {
    const actor = { kind: "system" as const, practiceId, requestId: uuidv7() };
    await inPractice(actor, (tx) => countOutcomes(tx, practiceId, new Date()));
  }
}
