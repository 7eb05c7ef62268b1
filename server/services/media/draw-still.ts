import { sql } from "drizzle-orm";
import { z } from "zod";
import { chosenLookSchema } from "@/domain/figure/look";
import { assignmentSideSchema } from "@/domain/plan/words";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { stillSvg } from "../../media/still-svg";
import { figureOfVersion } from "../catalog/figure-of-version";
import { storedPose } from "../catalog/stored-figure";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

const rowSchema = z.object({ itemId: z.string(), version: z.number(), side: assignmentSideSchema, pose: z.unknown() });

/**
 * The small picture (SVG text) of one line of the client's own plans, in the version that the line was given, for the look
 * they chose. It never changes. Throws `not_found` for somebody else's line, and for one without a figure that can be
 * drawn. One statement.
 */
export const drawStill = defineVerb({
  right: "own.read",
  input: z.strictObject({ assignmentId: idSchema, look: chosenLookSchema }),
  run: async (tx, { assignmentId, look }, actor) => {
    const { practiceId } = actor;
    const pose = figureOfVersion({
      practiceId: sql`given.practice_id`,
      itemId: sql`given.item_id`,
      version: sql`given.version`,
      content: sql`given.content`,
    });
    const { rows } = await tx.execute(sql`
      select line.item_id as "itemId", line.item_version as "version", line.side, ${pose} as "pose"
        from assignment line
        join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id
         and given.version = line.item_version
       where line.practice_id = ${practiceId} and line.id = ${assignmentId} and line.client_id = ${ownClientId(actor)}`);
    const line = rowSchema.safeParse(rows[0]).data;
    const drawn = line && storedPose(line.pose, { practiceId, itemId: line.itemId, version: line.version });
    const picture = line && drawn && stillSvg(drawn, line.side, look);
    if (!picture) throw new ServiceError("not_found");
    return { result: picture, audit: null };
  },
});
