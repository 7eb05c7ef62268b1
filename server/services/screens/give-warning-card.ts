import { v7 as uuidv7 } from "uuid";
import { warningCard } from "@/db/schema/index";
import { giveWarningCardSchema } from "@/domain/assessment/screen-schemas";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";

/** Records that a client was given the cauda equina warning card, and how (domain reference 3.4.3). Each time is a row. */
export const giveWarningCard = defineVerb({
  right: "screen.record",
  input: giveWarningCardSchema,
  run: async (tx, { clientId, way }, actor) => {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    const cardId = uuidv7();
    await tx.insert(warningCard).values({ practiceId, id: cardId, clientId, way, givenBy: actingMember(actor) });
    return {
      result: { cardId },
      audit: { action: "warningCard.give", subjectKind: "warning_card", subjectId: cardId, clientId, detail: { way } },
    };
  },
});
