import { and, asc, eq, isNull } from "drizzle-orm";
import { checkIn, checkInAnswer, client } from "@/db/schema/index";
import { clientCheckInsSchema } from "@/domain/check-ins/schemas";
import type { CheckInState } from "@/domain/check-ins/words";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/** A client's check-ins in their order, with what was answered; those that a new start replaced are left out. */
export const readClientCheckIns = defineVerb({
  right: "progress.read",
  input: clientCheckInsSchema,
  async run(tx, { clientId }, actor) {
    const { practiceId } = actor;
    const [known] = await tx
      .select({ email: client.email })
      .from(client)
      .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
    if (!known) throw new ServiceError("not_found");
    const rows = await tx
      .select({
        id: checkIn.id,
        month: checkIn.month,
        dueOn: checkIn.dueOn,
        base: checkIn.base,
        sentAt: checkIn.sentAt,
        remindedAt: checkIn.remindedAt,
        missedAt: checkIn.missedAt,
        declinedAt: checkIn.declinedAt,
        answer: {
          day: checkInAnswer.day,
          pain: checkInAnswer.pain,
          painFree: checkInAnswer.painFree,
          pgic: checkInAnswer.pgic,
          flare: checkInAnswer.flare,
          stillDoing: checkInAnswer.stillDoing,
          way: checkInAnswer.way,
        },
      })
      .from(checkIn)
      .leftJoin(
        checkInAnswer,
        and(eq(checkInAnswer.practiceId, checkIn.practiceId), eq(checkInAnswer.checkInId, checkIn.id)),
      )
      .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId), isNull(checkIn.replacedAt)))
      .orderBy(asc(checkIn.dueOn), asc(checkIn.id));
    const items = rows.map(({ missedAt, declinedAt, ...row }) => ({
      ...row,
      state: stateOf({ ...row, missedAt, declinedAt }),
    }));
    return {
      result: { items, hasAddress: known.email !== null },
      audit: { action: "progress.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

interface Marks {
  answer: object | null;
  missedAt: Date | null;
  declinedAt: Date | null;
  sentAt: Date | null;
}

function stateOf({ answer, missedAt, declinedAt, sentAt }: Marks): CheckInState {
  if (answer) return "answered";
  if (missedAt) return "missed";
  if (declinedAt) return "declined";
  return sentAt ? "open" : "waiting";
}
