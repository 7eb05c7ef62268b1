import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { media, message } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { redFlagWords } from "@/domain/messages/red-flag-words";
import type { MessageSide, sendMessageSchema } from "@/domain/messages/schemas";
import type { Saved } from "@/domain/progress/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { requireActiveClient } from "../clients/require-client";
import { checkAdded, checkRepeat } from "../progress/check-repeat";
import { holdOwnClient } from "../progress/hold-own-client";
import { refreshMessages } from "./refresh-messages";

type Written = z.output<typeof sendMessageSchema> & { clientId: string; side: MessageSide };

/**
 * Adds a message to a client's thread and tells the practitioner's list. A clock that is wrong refuses nothing: what was
 * written arrives. Throws `not_found` for an unknown client or a photo that is not this writer's, `conflict` for a
 * known id with another body, for a photo sent before, and for an archived client.
 */
export async function writeMessage(tx: Transaction, actor: MemberActor, written: Written): Promise<Saved> {
  const { practiceId, memberId } = actor;
  const { id, clientId, side, text, photoId, day, at, zone } = written;
  await holdOwnClient(tx, practiceId, clientId);
  const row = {
    practiceId,
    id,
    clientId,
    side,
    authorId: memberId,
    text,
    mediaId: photoId,
    day,
    at: new Date(at),
    zone,
  };
  const [known] = await tx
    .select({
      practiceId: message.practiceId,
      id: message.id,
      clientId: message.clientId,
      side: message.side,
      authorId: message.authorId,
      text: message.text,
      mediaId: message.mediaId,
      day: message.day,
      at: message.at,
      zone: message.zone,
    })
    .from(message)
    .where(and(eq(message.practiceId, practiceId), eq(message.id, id)));
  if (known) {
    checkRepeat(known, row);
    return { id, repeated: true };
  }
  await requireActiveClient(tx, practiceId, clientId);
  if (photoId !== null) await requireOwnPhoto(tx, actor, clientId, photoId);
  const added = await tx
    .insert(message)
    .values({ ...row, redFlags: side === "client" ? redFlagWords(text) : [] })
    .onConflictDoNothing({ target: [message.practiceId, message.id] })
    .returning({ id: message.id });
  checkAdded(added);
  await refreshMessages(tx, practiceId, clientId);
  return { id, repeated: false };
}

async function requireOwnPhoto(tx: Transaction, actor: MemberActor, clientId: string, photoId: string): Promise<void> {
  const { practiceId, memberId } = actor;
  const [photo] = await tx
    .select({ usedBy: message.id })
    .from(media)
    .leftJoin(message, and(eq(message.practiceId, media.practiceId), eq(message.mediaId, media.id)))
    .where(
      and(
        eq(media.practiceId, practiceId),
        eq(media.id, photoId),
        eq(media.clientId, clientId),
        eq(media.createdBy, memberId),
      ),
    );
  if (!photo) throw new ServiceError("not_found");
  if (photo.usedBy !== null) throw new ServiceError("conflict", { facts: { why: "photo_sent" } });
}
