import { chooseActivitiesSchema } from "@/domain/outcomes/schemas";
import type { Saved } from "@/domain/progress/dtos";
import { actingMember } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { writeActivities } from "./write-activities";

/** A client names the 3 to 5 activities they want back, or words them anew: a new list, the old ones stay. */
export const chooseActivities = defineVerb({
  right: "own.log",
  input: chooseActivitiesSchema,
  run: async (tx, input, actor) => {
    const clientId = ownClientId(actor);
    const { practiceId } = actor;
    await holdOwnClient(tx, practiceId, clientId);
    const repeated = await writeActivities(tx, { practiceId, clientId, recordedBy: actingMember(actor), ...input });
    const result: Saved = { id: input.id, repeated };
    const audit = { action: "activities.choose", subjectKind: "activity_list", subjectId: input.id, clientId };
    return { result, audit: repeated ? null : audit };
  },
});
