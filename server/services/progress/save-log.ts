import { and, eq } from "drizzle-orm";
import { assignment } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { checkLogDay } from "@/domain/progress/log-day";
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
 * for a day out of reach, `conflict` for a known id with another body.
 */
export const saveLogBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: saveLogSchema,
    async run(tx, input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const row = { practiceId, clientId, correctsId: null, ...input, at: new Date(input.at) };
      const result = (repeated: boolean): Saved => ({ id: row.id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const known = await findLog(tx, row);
      if (known) {
        checkRepeat(known, row);
        return { result: result(true), audit: null };
      }
      const [given] = await tx
        .select({ id: assignment.id })
        .from(assignment)
        .where(
          and(
            eq(assignment.practiceId, practiceId),
            eq(assignment.clientId, clientId),
            eq(assignment.id, row.assignmentId),
          ),
        );
      if (!given) throw new ServiceError("not_found");
      checkLogDay(row, zone, clock());
      await writeLog(tx, row);
      return {
        result: result(false),
        audit: { action: "log.save", subjectKind: "log", subjectId: row.id, clientId },
      };
    },
  });

export const saveLog = saveLogBy(systemClock);
