import { openOutbox } from "@/components/session/outbox-open";
import { leaveDevice } from "./own-device";
import { tellWorker } from "./tell-worker";

const quiet = { onSent: () => undefined, onChange: () => undefined, onRound: () => undefined };
/** How long signing out waits for what is still to be sent. */
const patience = 8_000;

export interface Unsent {
  /** Entries that are still only on this device. */
  count: number;
  /** False when the portal knows the one who leaves as somebody else: then the entries wait for their own person. */
  isOwn: boolean;
}

/** Sends what waits for the person who used this device last. */
export async function sendBeforeLeaving(owner: string): Promise<Unsent> {
  const outbox = openOutbox(owner, quiet);
  await Promise.race([outbox.flush(), new Promise((resolve) => setTimeout(resolve, patience))]);
  await outbox.read();
  const { waiting, refused, signedOut } = outbox.snapshot();
  return { count: signedOut ? 0 : waiting.length + refused.length, isOwn: !signedOut };
}

/** Removes health data from the device: kept pages, half-answered questions, and the entries where they are one's own. */
export async function forgetHere(owner: string, { isOwn }: Unsent): Promise<void> {
  if (isOwn) await openOutbox(owner, quiet).forgetAll();
  leaveDevice();
  await tellWorker({ kind: "leave" });
}
