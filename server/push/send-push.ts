import webPush from "web-push";
import { isPushService } from "@/domain/reminders/push-service";
import { env } from "@/server/env";

export interface PushTarget {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** What the device shows, and the page of ours that a tap opens. */
export interface PushNotice {
  title: string;
  body: string;
  path: string;
  /** A later notice with the same tag takes the place of the earlier one. */
  tag: string;
}

const patience = 10_000;

/** The key that a browser needs to subscribe; null when the portal has none and can send nothing. */
export function pushKey(): string | null {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env();
  return publicKey && privateKey ? publicKey : null;
}

/** Whether the portal may call this address: a device names it, and could name anything. */
export function mayPushTo(endpoint: string): boolean {
  return isPushService(endpoint, (env().PUSH_ORIGINS ?? "").split(",").filter(Boolean));
}

/**
 * Encrypts a notice for one device (RFC 8291) and hands it to its push service, signed with the VAPID key (RFC 8292).
 * `gone`: the service knows the device no more. Throws when the service cannot be reached or refuses.
 */
export async function sendPush(to: PushTarget, notice: PushNotice, secondsToLive: number): Promise<"sent" | "gone"> {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = env();
  if (!publicKey || !privateKey || !mayPushTo(to.endpoint)) return "gone";
  const { endpoint, headers, body } = webPush.generateRequestDetails(
    { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } },
    JSON.stringify(notice),
    { vapidDetails: { subject, publicKey, privateKey }, TTL: secondsToLive, contentEncoding: "aes128gcm" },
  );
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    body: body ? new Uint8Array(body) : null,
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  });
  await answer.body?.cancel();
  if (answer.status === 404 || answer.status === 410) return "gone";
  if (!answer.ok) throw new Error(`The push service answered ${answer.status}.`);
  return "sent";
}
