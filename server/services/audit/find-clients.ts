import { and, asc, eq, sql } from "drizzle-orm";
import { clientOverview } from "@/db/schema/index";
import { auditClientsSchema } from "@/domain/audit/schemas";
import { containing } from "../clients/internal";
import { defineVerb } from "../verb";

/** The first eight clients whose name or contact contains the words, archived ones too; or the one with the id. */
export const findAuditedClients = defineVerb({
  right: "audit.read",
  input: auditClientsSchema,
  run: async (tx, { search, clientId }, actor) => {
    const items = await tx
      .select({ id: clientOverview.clientId, name: clientOverview.name })
      .from(clientOverview)
      .where(
        and(
          eq(clientOverview.practiceId, actor.practiceId),
          clientId
            ? eq(clientOverview.clientId, clientId)
            : sql`${clientOverview.searchText} like ${containing(search)}`,
        ),
      )
      .orderBy(asc(clientOverview.name), asc(clientOverview.clientId))
      .limit(8);
    return {
      result: { items },
      audit: clientId ? null : { action: "client.find", subjectKind: "client", detail: { count: items.length } },
    };
  },
});
