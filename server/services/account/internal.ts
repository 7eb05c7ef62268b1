import { v7 as uuidv7 } from "uuid";
import type { Database } from "@/db/client";
import { accountEvent } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";

/** What an account did or had done to it outside any practice; append-only. */
export type AccountAction =
  | "language_chosen"
  | "password_changed"
  | "password_reset"
  | "reset_requested"
  | "session_revoked"
  | "sessions_revoked";

/** Writes it in the transaction of the act itself. */
export async function recordAccountEvent(
  tx: Pick<Database, "insert">,
  accountId: string,
  action: AccountAction,
  requestId: string,
): Promise<void> {
  await tx.insert(accountEvent).values({ id: uuidv7(), accountId, action, requestId });
}

/** For looking into a practice before anybody acts in it: to see whether this account, or this link, belongs there. */
export function doorkeeper(practiceId: string, requestId: string): SystemActor {
  return { kind: "system", practiceId, requestId };
}
