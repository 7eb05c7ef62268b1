import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { client, practice } from "@/db/schema/index";
import { createClientSchema } from "@/domain/clients/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { checkBirthday } from "./internal";
import { actingMember } from "./require-client";

/** Takes a client on: a name and one contact are enough; the zone is the practice's until somebody says otherwise. */
export const createClient = defineVerb({
  right: "client.create",
  input: createClientSchema,
  run: async (tx, fields, actor) => {
    const { practiceId } = actor;
    const [own] = await tx.select({ zone: practice.zone }).from(practice).where(eq(practice.id, practiceId));
    if (!own) throw new ServiceError("not_found");
    checkBirthday(fields.bornOn, fields.zone ?? own.zone);
    const clientId = uuidv7();
    await tx.insert(client).values({
      practiceId,
      id: clientId,
      name: fields.name,
      email: fields.email?.toLowerCase() ?? null,
      phone: fields.phone ?? null,
      bornOn: fields.bornOn ?? null,
      zone: fields.zone ?? own.zone,
      complaint: fields.complaint ?? null,
      onset: fields.onset ?? null,
      ...(fields.minutesADay === undefined ? {} : { minutesADay: fields.minutesADay }),
      createdBy: actingMember(actor),
    });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { clientId },
      audit: { action: "client.create", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
