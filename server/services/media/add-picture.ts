import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { media } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import { ServiceError } from "@/domain/shared/service-error";
import { preparePicture } from "@/server/media/prepare-picture";
import { defineVerb } from "../verb";

const keepPicture = defineVerb({
  right: "catalog.edit",
  input: z.strictObject({
    content: z.instanceof(Buffer),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
  }),
  run: async (tx, picture, actor) => {
    if (actor.kind === "system") throw new ServiceError("not_allowed");
    const id = uuidv7();
    await tx.insert(media).values({ practiceId: actor.practiceId, id, createdBy: actor.memberId, ...picture });
    const detail = { bytes: picture.content.byteLength };
    return {
      result: { mediaId: id, width: picture.width, height: picture.height },
      audit: { action: "media.add", subjectKind: "media", subjectId: id, detail },
    };
  },
});

/**
 * Keeps an uploaded picture (JPEG, PNG or WebP, at most 8 MB) as a small WebP without anything that told where or by
 * whom it was taken. A picture is never changed: another one is another id. Throws what `preparePicture` throws.
 */
export async function addPicture(actor: MemberActor, bytes: Uint8Array): ReturnType<typeof keepPicture> {
  // Decoding costs seconds of processor time: nobody without the right gets there, and no transaction waits for it.
  authorize(actor, "catalog.edit");
  return keepPicture(actor, await preparePicture(bytes));
}
