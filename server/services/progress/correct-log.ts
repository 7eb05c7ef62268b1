import { and, eq } from "drizzle-orm";
import { log } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { settleMoment } from "@/domain/progress/log-day";
import { correctLogSchema } from "@/domain/progress/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { checkRepeat } from "./check-repeat";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { findLog, writeLog } from "./write-log";

/**
 * Says a log again: a new log that names the one it corrects; both stay. A log is corrected once, a further
 * correction goes to the latest. Throws `not_found` for a log that is not theirs, `conflict` for one that was
 * corrected already, `invalid` when its day is out of reach.
 */
export const correctLogBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: correctLogSchema,
    async run(tx, input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const result = (repeated: boolean): Saved => ({ id: input.id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const corrected = await findLog(tx, { practiceId, clientId, id: input.correctsId });
      if (!corrected) throw new ServiceError("not_found");
      const { assignmentId, day, insteadItemId, insteadVersion } = corrected;
      const kept = { practiceId, clientId, assignmentId, day, insteadItemId, insteadVersion };
      const row = { ...kept, ...input, at: new Date(input.at) };
      const known = await findLog(tx, row);
      if (known) {
        checkRepeat(known, row);
        return { result: result(true), audit: null };
      }
      const settled = { ...row, ...settleMoment(row, zone, clock()) };
      const [later] = await tx
        .select({ id: log.id })
        .from(log)
        .where(and(eq(log.practiceId, practiceId), eq(log.clientId, clientId), eq(log.correctsId, row.correctsId)));
      if (later) throw new ServiceError("conflict", { facts: { why: "corrected_already" } });
      await writeLog(tx, settled);
      return {
        result: result(false),
        audit: { action: "log.correct", subjectKind: "log", subjectId: row.id, clientId },
      };
    },
  });

export const correctLog = correctLogBy(systemClock);
