import { createHmac, timingSafeEqual } from "node:crypto";
import { type UnsubscribeKind, unsubscribeKinds } from "@/domain/reminders/words";
import { idSchema } from "@/domain/shared/ids";
import { env } from "@/server/env";

export interface Unsubscribing {
  practiceId: string;
  clientId: string;
  kind: UnsubscribeKind;
}

const packed = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");

function unpacked(text: string): string | null {
  const hex = Buffer.from(text, "base64url").toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return idSchema.safeParse(id).data ?? null;
}

const sign = (text: string) => createHmac("sha256", env().AUTH_SECRET).update(`unsubscribe:${text}`).digest();

/**
 * The secret of a mail's "no more of these": good for that one thing, for this client, for ever. Signed, not stored,
 * because a mail must be able to be stopped years later and stopping twice harms nobody.
 */
export function unsubscribeToken({ practiceId, clientId, kind }: Unsubscribing): string {
  const text = `${packed(practiceId)}.${packed(clientId)}.${kind}`;
  return `${text}.${sign(text).toString("base64url")}`;
}

/** What a token stops, or null when the portal did not make it. */
export function readUnsubscribeToken(token: string): Unsubscribing | null {
  const [practice = "", client = "", word = "", mac = "", ...rest] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  const right = sign(`${practice}.${client}.${word}`);
  if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const kind = unsubscribeKinds.find((known) => known === word);
  const [practiceId, clientId] = [unpacked(practice), unpacked(client)];
  return kind && practiceId && clientId ? { practiceId, clientId, kind } : null;
}
