import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { account, authSession } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import type { Language } from "@/domain/shared/language";
import { languageOf } from "../i18n/language-of";
import { cookieFrom, sessionCookieName } from "./cookies";
import { hashToken, newToken } from "./token";

const sessionDays = 30;

/** A signed-in device and where it works now. */
export interface Session {
  id: string;
  accountId: string;
  accountName: string;
  email: string;
  /** The account's own, else what the browser asks for. */
  language: Language;
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

/**
 * The live session of a token, or null: unknown, expired and revoked look the same. One indexed read, and a
 * write every 5 minutes. `asked` is the language of an account that has chosen none.
 */
export async function findSession(token: string, asked: Language = "en"): Promise<Session | null> {
  const rows = await directory()
    .select({
      id: authSession.id,
      accountId: account.id,
      accountName: account.name,
      email: account.email,
      language: account.language,
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
  const { practiceId, memberId, role, clientId, isSeenLately, language, ...identity } = row;
  if (!isSeenLately) await markSeen(row.id);
  const place = practiceId && memberId && role ? { practiceId, memberId, role, clientId } : null;
  return { ...identity, language: language ?? asked, place };
}

async function markSeen(sessionId: string): Promise<void> {
  await directory().update(authSession).set({ seenAt: sql`now()` }).where(eq(authSession.id, sessionId));
}

/** The session of a request, from its cookie. */
export async function sessionOf(headers: Headers): Promise<Session | null> {
  const token = cookieFrom(headers, sessionCookieName());
  return token ? findSession(token, languageOf(headers)) : null;
}

/** Who acts: the session's place as an actor; null before a practice is chosen. Membership is checked in each transaction. */
export function actorOf(session: Session, requestId: string): MemberActor | null {
  if (!session.place) return null;
  const { practiceId, memberId, role, clientId } = session.place;
  const { accountId, language } = session;
  return { kind: role, practiceId, accountId, memberId, clientId, language, requestId };
}
