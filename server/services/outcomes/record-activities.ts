import { recordActivitiesSchema } from "@/domain/outcomes/schemas";
import type { Saved } from "@/domain/progress/dtos";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { defineVerb } from "../verb";
import { writeActivities } from "./write-activities";

/** A practitioner writes down the 3 to 5 activities that a client names: a new list, the old ones stay. */
export const recordActivities = defineVerb({
  right: "measure.record",
  input: recordActivitiesSchema,
  run: async (tx, input, actor) => {
    const { practiceId } = actor;
    const { clientId } = input;
    await requireActiveClient(tx, practiceId, clientId);
    await holdOwnClient(tx, practiceId, clientId);
    const repeated = await writeActivities(tx, { practiceId, recordedBy: actingMember(actor), ...input });
    const result: Saved = { id: input.id, repeated };
    const audit = { action: "activities.record", subjectKind: "activity_list", subjectId: input.id, clientId };
    return { result, audit: repeated ? null : audit };
  },
});
