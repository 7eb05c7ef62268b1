import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { redFlagScreen, screenAnswer } from "@/db/schema/index";
import { readScreen } from "@/domain/assessment/screen-level";
import { recordScreenSchema } from "@/domain/assessment/screen-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { readScreenFacts } from "./read-screen-facts";

/**
 * Records one pass through the red-flag list and its action level. Append-only: asking again is a new screen. The
 * short list is for reviews, so the first screen of a client has to be the full one. E and S lock program assignment.
 */
export const recordScreen = defineVerb({
  right: "screen.record",
  input: recordScreenSchema,
  run: async (tx, { clientId, kind, answers }, actor) => {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    if (kind === "short") {
      const [earlier] = await tx
        .select({ id: redFlagScreen.id })
        .from(redFlagScreen)
        .where(and(eq(redFlagScreen.practiceId, practiceId), eq(redFlagScreen.clientId, clientId)))
        .limit(1);
      if (!earlier) throw new ServiceError("invalid", { fields: { kind: "not_allowed" } });
    }
    const given = Object.entries(answers).flatMap(([item, entry]) => (entry ? [{ item, ...entry }] : []));
    const facts = Object.entries(await readScreenFacts(tx, practiceId, clientId));
    const all = [...given, ...facts.map(([item, answer]) => ({ item, answer, note: null }))];
    const reading = readScreen(Object.fromEntries(all.map(({ item, answer }) => [item, answer])));
    const screenId = uuidv7();
    await tx
      .insert(redFlagScreen)
      .values({ practiceId, id: screenId, clientId, level: reading.level, answeredBy: actingMember(actor) });
    await tx.insert(screenAnswer).values(
      all.map(({ item, answer, note }) => ({
        practiceId,
        screenId,
        itemKey: item,
        clientId,
        answer,
        note: note ?? null,
      })),
    );
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { screenId, level: reading.level, raised: reading.raised },
      audit: {
        action: "screen.record",
        subjectKind: "red_flag_screen",
        subjectId: screenId,
        clientId,
        detail: { kind, answers: given.length },
      },
    };
  },
});
