import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { noticeChoice, reminder } from "@/db/schema/index";
import { nextDue } from "@/domain/reminders/next-due";
import { chooseRemindersSchema } from "@/domain/reminders/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { enqueue } from "@/server/jobs/enqueue";
import { type Clock, ownClientId, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";
import { ownReminders } from "./read-own";

/**
 * Keeps the client's whole choice: when to be reminded, by which clocks, and by which ways to be told of what. Jobs of
 * an earlier choice find nothing any more and end. Answers the choice as it is now. Throws `not_allowed` for others.
 */
export const chooseRemindersBy = (clock: Clock) =>
  defineVerb({
    right: "own.change",
    input: chooseRemindersSchema,
    async run(tx, { reminders, zone, ...ways }, actor) {
      const { practiceId } = actor;
      const clientId = ownClientId(actor);
      const choice = { zone, ...ways, changedAt: clock() };
      await tx
        .insert(noticeChoice)
        .values({ practiceId, clientId, ...choice })
        .onConflictDoUpdate({ target: [noticeChoice.practiceId, noticeChoice.clientId], set: choice });
      await tx.delete(reminder).where(and(eq(reminder.practiceId, practiceId), eq(reminder.clientId, clientId)));
      for (const rule of reminders) {
        const id = uuidv7();
        const nextDueAt = nextDue(rule, zone, clock());
        if (!nextDueAt) throw new ServiceError("invalid", { fields: { reminders: "required" } });
        await tx.insert(reminder).values({ practiceId, id, clientId, ...rule, nextDueAt });
        await enqueue(tx, "reminder.due", { practiceId, id }, nextDueAt);
      }
      return {
        result: await ownReminders(tx, practiceId, clientId),
        audit: {
          action: "reminder.choose",
          subjectKind: "client",
          subjectId: clientId,
          clientId,
          detail: { reminders: reminders.length, ...ways },
        },
      };
    },
  });

export const chooseReminders = chooseRemindersBy(systemClock);
