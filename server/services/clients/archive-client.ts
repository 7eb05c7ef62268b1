import { and, eq, isNull } from "drizzle-orm";
import { client } from "@/db/schema/index";
import { clientIdSchema } from "@/domain/clients/schemas";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { actingMember, requireClient } from "./require-client";

/** Puts a client's record away: it leaves the lists, stays readable, and can be brought back. Twice changes nothing. */
export const archiveClient = defineVerb({
  right: "client.change",
  input: clientIdSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    await requireClient(tx, practiceId, clientId);
    await tx
      .update(client)
      .set({ archivedAt: new Date(), archivedBy: actingMember(actor) })
      .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId), isNull(client.archivedAt)));
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { clientId },
      audit: { action: "client.archive", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
