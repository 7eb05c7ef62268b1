import { v7 as uuidv7 } from "uuid";
import { painMap, painPoint } from "@/db/schema/index";
import { recordPainMapSchema } from "@/domain/assessment/schemas";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";

/** Records where it hurts now: points on the body picture, each 0–10. Append-only; no points means no pain anywhere. */
export const recordPainMap = defineVerb({
  right: "painMap.record",
  input: recordPainMapSchema,
  run: async (tx, { clientId, points }, actor) => {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    const painMapId = uuidv7();
    const recordedAt = new Date();
    await tx
      .insert(painMap)
      .values({ practiceId, id: painMapId, clientId, recordedAt, recordedBy: actingMember(actor) });
    if (points.length > 0)
      await tx.insert(painPoint).values(
        points.map(({ region, intensity, quality }) => ({
          practiceId,
          painMapId,
          clientId,
          region,
          intensity,
          quality: quality ?? null,
        })),
      );
    return {
      result: { painMapId, recordedAt },
      audit: {
        action: "painMap.record",
        subjectKind: "pain_map",
        subjectId: painMapId,
        clientId,
        detail: { points: points.length },
      },
    };
  },
});
