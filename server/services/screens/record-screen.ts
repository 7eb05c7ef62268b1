import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { redFlagScreen, screenAnswer } from "@/db/schema/index";
import { answerProblems } from "@/domain/assessment/asked-flags";
import { readScreen } from "@/domain/assessment/screen-level";
import { recordScreenSchema } from "@/domain/assessment/screen-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { readFlags } from "../catalog/read-flags";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { readScreenFacts } from "./read-screen-facts";

/**
 * Records one pass through the red-flag list and its action level. Append-only: asking again is a new screen. The
 * short list is for reviews, so the first screen of a client has to be the full one. E and S lock program assignment, U leaves walking, heat
 * and positions. The questions and their levels are the practice's own published flags.
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
    const flags = await readFlags(tx, practiceId);
    const problems = Object.entries(answerProblems(kind, flags, answers));
    if (problems.length > 0) {
      const fields = Object.fromEntries(problems.map(([item, why]) => [`answers.${item}`, why]));
      throw new ServiceError("invalid", { fields });
    }
    const versions = new Map(flags.map(({ key, version }) => [key, version]));
    const given = Object.entries(answers).map(([item, entry]) => ({ item, ...entry }));
    const facts = Object.entries(await readScreenFacts(tx, practiceId, clientId));
    const all = [...given, ...facts.map(([item, answer]) => ({ item, answer, note: null }))];
    const reading = readScreen(Object.fromEntries(all.map(({ item, answer }) => [item, answer])), flags);
    const screenId = uuidv7();
    const { level, raised } = reading;
    await tx
      .insert(redFlagScreen)
      .values({ practiceId, id: screenId, clientId, level, raised, answeredBy: actingMember(actor) });
    await tx.insert(screenAnswer).values(
      all.map(({ item, answer, note }) => ({
        practiceId,
        screenId,
        itemKey: item,
        itemVersion: versions.get(item) ?? null,
        clientId,
        answer,
        note: note ?? null,
      })),
    );
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { screenId, level, raised },
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
