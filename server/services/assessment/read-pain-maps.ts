import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { member, painMap, painPoint } from "@/db/schema/index";
import { readPainMapSchema } from "@/domain/assessment/schemas";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";

/** The newest pain map of a client, the one before it and the first, to compare. */
export const readPainMaps = defineVerb({
  right: "client.read",
  input: readPainMapSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    const known = await requireClient(tx, practiceId, clientId);
    const ordered = (order: typeof asc, most: number) =>
      tx
        .select({ id: painMap.id, recordedAt: painMap.recordedAt, recordedBy: member.name })
        .from(painMap)
        .leftJoin(member, and(eq(member.practiceId, painMap.practiceId), eq(member.id, painMap.recordedBy)))
        .where(and(eq(painMap.practiceId, practiceId), eq(painMap.clientId, clientId)))
        .orderBy(order(painMap.recordedAt), order(painMap.id))
        .limit(most);
    const newest = await ordered(desc, 2);
    const [oldest] = newest.length > 1 ? await ordered(asc, 1) : [];
    const maps = oldest ? [...newest, oldest] : newest;
    const points =
      maps.length === 0
        ? []
        : await tx
            .select({
              painMapId: painPoint.painMapId,
              region: painPoint.region,
              intensity: painPoint.intensity,
              quality: painPoint.quality,
            })
            .from(painPoint)
            .where(
              and(
                eq(painPoint.practiceId, practiceId),
                inArray(
                  painPoint.painMapId,
                  maps.map(({ id }) => id),
                ),
              ),
            )
            .orderBy(desc(painPoint.intensity), painPoint.region);
    const withPoints = (map: (typeof maps)[number]) => ({
      ...map,
      points: points.flatMap(({ painMapId, ...point }) => (painMapId === map.id ? [point] : [])),
    });
    return {
      result: {
        client: { id: clientId, name: known.name, archived: known.archivedAt !== null, zone: known.zone },
        maps: newest.map(withPoints),
        first: oldest ? withPoints(oldest) : null,
      },
      audit: { action: "painMap.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
