import { and, eq, isNull } from "drizzle-orm";
import { media, practice } from "@/db/schema/index";
import { chooseLogoSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/**
 * Takes the logo away (null), or brings a kept picture of the practice back as its logo. Throws `not_found` for a picture of
 * another practice, and for a client's photo.
 */
export const chooseLogo = defineVerb({
  right: "practice.change",
  input: chooseLogoSchema,
  run: async (tx, { mediaId }, { practiceId }) => {
    if (mediaId !== null) {
      const known = await tx
        .select({ id: media.id })
        .from(media)
        .where(and(eq(media.practiceId, practiceId), eq(media.id, mediaId), isNull(media.clientId)));
      if (known.length === 0) throw new ServiceError("not_found");
    }
    const changed = await tx
      .update(practice)
      .set({ logoId: mediaId })
      .where(eq(practice.id, practiceId))
      .returning({ id: practice.id });
    if (changed.length === 0) throw new ServiceError("not_found");
    const detail = { logo: mediaId !== null };
    return {
      result: { logoId: mediaId },
      audit: { action: "practice.chooseLogo", subjectKind: "practice", subjectId: practiceId, detail },
    };
  },
});
