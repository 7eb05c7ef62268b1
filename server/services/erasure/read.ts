import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { auditRecord, client, erasureRequest } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

const shown = 100;

/** Whether the client has asked to be erased, and when. */
export const readOwnErasure = defineVerb({
  right: "own.read",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const [open] = await tx
      .select({ requestedAt: erasureRequest.requestedAt })
      .from(erasureRequest)
      .where(
        and(
          eq(erasureRequest.practiceId, actor.practiceId),
          eq(erasureRequest.clientId, ownClientId(actor)),
          isNull(erasureRequest.withdrawnAt),
        ),
      );
    return { result: { requestedAt: open?.requestedAt ?? null }, audit: null };
  },
});

/** Who has asked to be erased, longest waiting first (a hundred at most), and how many clients were erased so far. */
export const readErasures = defineVerb({
  right: "client.erase",
  input: noInputSchema,
  run: async (tx, _input, { practiceId }) => {
    const requests = await tx
      .select({ clientId: client.id, name: client.name, requestedAt: erasureRequest.requestedAt })
      .from(erasureRequest)
      .innerJoin(client, and(eq(client.practiceId, erasureRequest.practiceId), eq(client.id, erasureRequest.clientId)))
      .where(and(eq(erasureRequest.practiceId, practiceId), isNull(erasureRequest.withdrawnAt)))
      .orderBy(asc(erasureRequest.requestedAt), asc(erasureRequest.id))
      .limit(shown);
    const [counted] = await tx
      .select({ erased: sql<number>`count(*)::int` })
      .from(auditRecord)
      .where(and(eq(auditRecord.practiceId, practiceId), eq(auditRecord.action, "client.erase")));
    return { result: { requests, erased: counted?.erased ?? 0 }, audit: null };
  },
});
