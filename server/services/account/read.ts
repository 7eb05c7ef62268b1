import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { directory } from "@/db/pool";
import { account, authSession } from "@/db/schema/index";
import type { AccountActor } from "@/domain/access/actor";
import { deviceWords } from "@/domain/account/device-words";
import type { AccountView, CurrentPlace, SessionView } from "@/domain/account/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { readPlaces } from "./read-places";

const mostSessions = 50;

/** The account with the practices and roles it may enter; `current` is dropped when it is none of them any more. */
export async function readAccount(actor: AccountActor, current: CurrentPlace | null): Promise<AccountView> {
  const rows = await directory()
    .select({ name: account.name, email: account.email })
    .from(account)
    .where(eq(account.id, actor.accountId));
  const found = rows[0];
  if (!found) throw new ServiceError("signed_out");
  const held = await readPlaces(actor.accountId, actor.requestId);
  const places = held.map(({ practiceId, practiceName, roles }) => ({ practiceId, practiceName, roles }));
  const isHeld = places.some((place) => place.practiceId === current?.practiceId && place.roles.includes(current.role));
  return { ...found, place: isHeld ? current : null, places };
}

/** The account's live sessions, newest first, at most 50. */
export async function readSessions(actor: AccountActor): Promise<SessionView[]> {
  const rows = await directory()
    .select({
      id: authSession.id,
      device: authSession.device,
      createdAt: authSession.createdAt,
      seenAt: authSession.seenAt,
    })
    .from(authSession)
    .where(
      and(
        eq(authSession.accountId, actor.accountId),
        isNull(authSession.revokedAt),
        gt(authSession.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(authSession.createdAt))
    .limit(mostSessions);
  return rows.map(({ device, ...row }) => ({ ...row, ...deviceWords(device), isThis: row.id === actor.sessionId }));
}
