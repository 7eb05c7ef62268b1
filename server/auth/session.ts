import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { account, authSession } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { cookieFrom, sessionCookieName } from "./cookies";
import { hashToken, newToken } from "./token";

const sessionDays = 30;

/** A signed-in device and where it works now. */
export interface Session {
  id: string;
  accountId: string;
  accountName: string;
  email: string;
  place: { practiceId: string; memberId: string; role: Role; clientId: string | null } | null;
}

/** Opens a session for an account that has just proved itself; the token goes into the cookie and nowhere else. */
export async function openSession(accountId: string, device: string): Promise<{ token: string; sessionId: string }> {
  const token = newToken();
  const sessionId = uuidv7();
  await directory()
    .insert(authSession)
    .values({
      id: sessionId,
      tokenHash: hashToken(token),
      accountId,
      device: device.slice(0, 200),
      expiresAt: new Date(Date.now() + sessionDays * 86_400_000),
    });
  return { token, sessionId };
}

/** The live session of a token, or null: unknown, expired and revoked look the same. One indexed read, and a write every 5 minutes. */
export async function findSession(token: string): Promise<Session | null> {
  const rows = await directory()
    .select({
      id: authSession.id,
      accountId: account.id,
      accountName: account.name,
      email: account.email,
      practiceId: authSession.practiceId,
      memberId: authSession.memberId,
      role: authSession.role,
      clientId: authSession.clientId,
      isSeenLately: sql<boolean>`${authSession.seenAt} > now() - interval '5 minutes'`,
    })
    .from(authSession)
    .innerJoin(account, eq(account.id, authSession.accountId))
    .where(
      and(
        eq(authSession.tokenHash, hashToken(token)),
        isNull(authSession.revokedAt),
        gt(authSession.expiresAt, sql`now()`),
      ),
    );
  const row = rows[0];
  if (!row) return null;
  const { practiceId, memberId, role, clientId, isSeenLately, ...identity } = row;
  if (!isSeenLately) await markSeen(row.id);
  return { ...identity, place: practiceId && memberId && role ? { practiceId, memberId, role, clientId } : null };
}

async function markSeen(sessionId: string): Promise<void> {
  await directory().update(authSession).set({ seenAt: sql`now()` }).where(eq(authSession.id, sessionId));
}

/** The session of a request, from its cookie. */
export async function sessionOf(headers: Headers): Promise<Session | null> {
  const token = cookieFrom(headers, sessionCookieName());
  return token ? findSession(token) : null;
}

/** Who acts: the session's place as an actor; null before a practice is chosen. Membership is checked in each transaction. */
export function actorOf(session: Session, requestId: string): MemberActor | null {
  if (!session.place) return null;
  const { practiceId, memberId, role, clientId } = session.place;
  return { kind: role, practiceId, accountId: session.accountId, memberId, clientId, requestId };
}
