import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { media, practice } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import { logoLimits } from "@/domain/media/limits";
import { ServiceError } from "@/domain/shared/service-error";
import { preparePicture } from "@/server/media/prepare-picture";
import { defineVerb } from "../verb";

const keepLogo = defineVerb({
  right: "practice.change",
  input: z.strictObject({
    content: z.instanceof(Buffer),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
  }),
  run: async (tx, picture, actor) => {
    if (actor.kind === "system") throw new ServiceError("not_allowed");
    const { practiceId } = actor;
    const id = uuidv7();
    await tx.insert(media).values({ practiceId, id, createdBy: actor.memberId, ...picture });
    await tx.update(practice).set({ logoId: id }).where(eq(practice.id, practiceId));
    const detail = { logo: true, bytes: picture.content.byteLength };
    return {
      result: { mediaId: id, width: picture.width, height: picture.height },
      audit: { action: "practice.chooseLogo", subjectKind: "practice", subjectId: practiceId, detail },
    };
  },
});

/**
 * Makes an uploaded picture (JPEG, PNG or WebP, at most 8 MB) the practice's logo: kept as a small WebP, see-through where it
 * was. The one before stays among the pictures, so that it can come back. Throws what `preparePicture` throws.
 */
export async function addLogo(actor: MemberActor, bytes: Uint8Array): ReturnType<typeof keepLogo> {
  // Decoding costs seconds of processor time: nobody without the right gets there, and no transaction waits for it.
  authorize(actor, "practice.change");
  return keepLogo(actor, await preparePicture(bytes, logoLimits));
}
