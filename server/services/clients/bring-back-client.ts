import { and, eq } from "drizzle-orm";
import { client } from "@/db/schema/index";
import { clientIdSchema } from "@/domain/clients/schemas";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { requireClient } from "./require-client";

/** Brings an archived client's record back to the lists. Twice changes nothing. */
export const bringBackClient = defineVerb({
  right: "client.change",
  input: clientIdSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    await requireClient(tx, practiceId, clientId);
    await tx
      .update(client)
      .set({ archivedAt: null, archivedBy: null })
      .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { clientId },
      audit: { action: "client.bring_back", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
