import { and, eq } from "drizzle-orm";
import { client } from "@/db/schema/index";
import { changeClientSchema } from "@/domain/clients/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { checkBirthday } from "./internal";
import { requireActiveClient } from "./require-client";

/** Changes what is known of a client. Fields that are left out stay; one contact has to remain. */
export const changeClient = defineVerb({
  right: "client.change",
  input: changeClientSchema,
  run: async (tx, { clientId, ...fields }, actor) => {
    const { practiceId } = actor;
    const known = await requireActiveClient(tx, practiceId, clientId);
    checkBirthday(fields.bornOn, fields.zone ?? known.zone);
    const changed = Object.keys(fields).sort();
    if (changed.length > 0) {
      const [after] = await tx
        .update(client)
        .set({ ...fields, ...(fields.email ? { email: fields.email.toLowerCase() } : {}) })
        .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)))
        .returning({ email: client.email, phone: client.phone });
      if (!after?.email && !after?.phone) throw new ServiceError("invalid", { fields: { email: "contact_needed" } });
      await refreshOverview(tx, practiceId, clientId);
    }
    return {
      result: { clientId },
      audit: { action: "client.change", subjectKind: "client", subjectId: clientId, clientId, detail: { changed } },
    };
  },
});
