import { and, eq, gt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { media } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { photosADay } from "@/domain/messages/limits";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { type PreparedPicture, preparePicture } from "@/server/media/prepare-picture";
import { actingPerson, requireActiveClient } from "../clients/require-client";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

const pictureSchema = {
  content: z.instanceof(Buffer),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
};
const none = z.strictObject({});
const ofClient = z.strictObject({ clientId: idSchema });

const allowOwnPhoto = defineVerb({
  right: "own.message",
  input: none,
  run: (tx, _input, actor) => allow(tx, actor.practiceId, ownClientId(actor)),
});
const allowPhoto = defineVerb({
  right: "message.write",
  input: ofClient,
  run: (tx, { clientId }, actor) => allow(tx, actor.practiceId, clientId),
});
const keepOwnPhoto = defineVerb({
  right: "own.message",
  input: none.extend(pictureSchema),
  run: (tx, picture, actor) => keep(tx, actingPerson(actor), ownClientId(actor), picture),
});
const keepPhoto = defineVerb({
  right: "message.write",
  input: ofClient.extend(pictureSchema),
  run: (tx, { clientId, ...picture }, actor) => keep(tx, actingPerson(actor), clientId, picture),
});

/**
 * Keeps a photo for a client's own thread, as `addPicture` keeps the catalog's: small, upright, without position, camera
 * or time. Throws what `preparePicture` throws, and `rate_limited` after 40 photos a day.
 */
export async function addOwnPhoto(actor: MemberActor, bytes: Uint8Array): ReturnType<typeof keepOwnPhoto> {
  // Decoding costs seconds of processor time: asked before, and no transaction waits for it.
  await allowOwnPhoto(actor, {});
  return keepOwnPhoto(actor, await preparePicture(bytes));
}

/** The same for somebody of the practice, into one client's thread. Throws `not_found` for another practice's client. */
export async function addPhoto(actor: MemberActor, clientId: string, bytes: Uint8Array): ReturnType<typeof keepPhoto> {
  await allowPhoto(actor, { clientId });
  return keepPhoto(actor, { clientId, ...(await preparePicture(bytes)) });
}

async function allow(tx: Transaction, practiceId: string, clientId: string): Promise<{ result: null; audit: null }> {
  await requireActiveClient(tx, practiceId, clientId);
  const count = await tx.$count(
    media,
    and(
      eq(media.practiceId, practiceId),
      eq(media.clientId, clientId),
      gt(media.createdAt, sql`now() - interval '1 day'`),
    ),
  );
  if (count >= photosADay) throw new ServiceError("rate_limited", { facts: { minutes: 24 * 60 } });
  return { result: null, audit: null };
}

async function keep(tx: Transaction, actor: MemberActor, clientId: string, picture: PreparedPicture) {
  const { practiceId, memberId } = actor;
  await requireActiveClient(tx, practiceId, clientId);
  const { content, width, height } = picture;
  const id = uuidv7();
  await tx.insert(media).values({ practiceId, id, clientId, createdBy: memberId, content, width, height });
  const detail = { bytes: content.byteLength };
  return {
    result: { mediaId: id, width, height },
    audit: { action: "media.add", subjectKind: "media", subjectId: id, clientId, detail },
  };
}
