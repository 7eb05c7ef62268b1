import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { redFlagClearance, redFlagScreen } from "@/db/schema/index";
import { clearScreenSchema } from "@/domain/assessment/screen-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";

/**
 * Lifts the lock of an E or S screen, or confirms a U screen so that more than walking, heat and positions may be
 * given: who was contacted, when, with what outcome. Once a screen, never taken back; a second one is a conflict.
 */
export const clearScreen = defineVerb({
  right: "screen.clear",
  input: clearScreenSchema,
  run: async (tx, { screenId, contacted, contactedAt, outcome }, actor) => {
    const { practiceId } = actor;
    const [screen] = await tx
      .select({
        clientId: redFlagScreen.clientId,
        level: redFlagScreen.level,
        answeredAt: redFlagScreen.answeredAt,
        clearanceId: redFlagClearance.id,
      })
      .from(redFlagScreen)
      .leftJoin(
        redFlagClearance,
        and(eq(redFlagClearance.practiceId, redFlagScreen.practiceId), eq(redFlagClearance.screenId, redFlagScreen.id)),
      )
      .where(and(eq(redFlagScreen.practiceId, practiceId), eq(redFlagScreen.id, screenId)));
    if (!screen) throw new ServiceError("not_found");
    await requireActiveClient(tx, practiceId, screen.clientId);
    if (screen.level === null || screen.level === "C") throw new ServiceError("conflict");
    if (contactedAt.getTime() > Date.now()) throw new ServiceError("invalid", { fields: { contactedAt: "in_future" } });
    const [written] = screen.clearanceId
      ? []
      : await tx
          .insert(redFlagClearance)
          .values({
            practiceId,
            id: uuidv7(),
            screenId,
            clientId: screen.clientId,
            contacted,
            contactedAt,
            outcome,
            recordedBy: actingMember(actor),
          })
          .onConflictDoNothing({ target: [redFlagClearance.practiceId, redFlagClearance.screenId] })
          .returning({ id: redFlagClearance.id });
    if (!written) throw new ServiceError("conflict", { facts: { why: "screen_cleared" } });
    await refreshOverview(tx, practiceId, screen.clientId);
    return {
      result: { screenId },
      audit: {
        action: "screen.clear",
        subjectKind: "red_flag_screen",
        subjectId: screenId,
        clientId: screen.clientId,
      },
    };
  },
});
