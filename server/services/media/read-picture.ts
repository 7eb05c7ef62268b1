import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { media } from "@/db/schema/index";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/**
 * The WebP of a picture of one's own practice; of a client's photo for that client and the practitioners only. Throws
 * `not_found`, also for another practice's.
 */
export const readPicture = defineVerb({
  right: "media.read",
  input: z.strictObject({ mediaId: idSchema }),
  run: async (tx, { mediaId }, { practiceId, kind }) => {
    const [found] = await tx
      .select({ content: media.content, clientId: media.clientId })
      .from(media)
      .where(and(eq(media.practiceId, practiceId), eq(media.id, mediaId)));
    if (!found || (found.clientId !== null && kind === "admin")) throw new ServiceError("not_found");
    return { result: found, audit: null };
  },
});
