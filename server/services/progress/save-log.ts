import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { assignment, catalogItem, catalogVersion } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { settleMoment } from "@/domain/progress/log-day";
import { saveLogSchema } from "@/domain/progress/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { checkRepeat } from "./check-repeat";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { findLog, writeLog } from "./write-log";

/**
 * Saves what the client says of one assignment, of the current or of an earlier version: a retired exercise can
 * still be logged by those who were given it. Throws `not_found` for an assignment that is not theirs, `invalid`
 * for a day out of reach or an exercise that is not the easier form of the assigned one, `conflict` for a known id with another body.
 */
export const saveLogBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: saveLogSchema,
    async run(tx, input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const { instead, ...said } = input;
      const done = { insteadItemId: instead?.itemId ?? null, insteadVersion: instead?.version ?? null };
      const row = { practiceId, clientId, correctsId: null, ...said, ...done, at: new Date(input.at) };
      const result = (repeated: boolean): Saved => ({ id: row.id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const known = await findLog(tx, row);
      if (known) {
        checkRepeat(known, row);
        return { result: result(true), audit: null };
      }
      const [given] = await tx
        .select({ id: assignment.id, content: catalogVersion.content })
        .from(assignment)
        .innerJoin(
          catalogVersion,
          and(
            eq(catalogVersion.practiceId, assignment.practiceId),
            eq(catalogVersion.itemId, assignment.itemId),
            eq(catalogVersion.version, assignment.itemVersion),
          ),
        )
        .where(
          and(
            eq(assignment.practiceId, practiceId),
            eq(assignment.clientId, clientId),
            eq(assignment.id, row.assignmentId),
          ),
        );
      if (!given) throw new ServiceError("not_found");
      if (instead) await requireEasier(tx, practiceId, given.content, instead);
      await writeLog(tx, { ...row, ...settleMoment(row, zone, clock()) });
      return {
        result: result(false),
        audit: { action: "log.save", subjectKind: "log", subjectId: row.id, clientId },
      };
    },
  });

export const saveLog = saveLogBy(systemClock);

const ladderSchema = z.object({ easier: z.string().nullish() });

/** Only the easier form that the assigned version names stands in its place, in a version that there is. */
async function requireEasier(
  tx: Transaction,
  practiceId: string,
  content: unknown,
  instead: { itemId: string; version: number },
): Promise<void> {
  const { easier } = ladderSchema.parse(content);
  const [named] = await tx
    .select({ key: catalogItem.key })
    .from(catalogItem)
    .innerJoin(
      catalogVersion,
      and(eq(catalogVersion.practiceId, catalogItem.practiceId), eq(catalogVersion.itemId, catalogItem.id)),
    )
    .where(
      and(
        eq(catalogItem.practiceId, practiceId),
        eq(catalogItem.id, instead.itemId),
        eq(catalogVersion.version, instead.version),
      ),
    );
  if (!named || named.key !== easier) throw new ServiceError("invalid", { fields: { instead: "not_allowed" } });
}
