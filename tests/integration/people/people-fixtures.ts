import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, auditRecord, client, member } from "@/db/schema/index";
import type { AccountActor, MemberActor } from "@/domain/access/actor";
import { hashPassword } from "@/server/auth/password";
import { findSession, openSession } from "@/server/auth/session";
import { choosePlace } from "@/server/services/account/choose-place";
import type { TestPractice } from "../../support/factories";

// Read at the first mail, so it only has to be set before a test runs.
const mailFolder = mkdtempSync(path.join(tmpdir(), "plumbline-mail-"));
process.env.MAIL_DIR = mailFolder;

export const password = "correct horse battery";
export const asking = { from: "203.0.113.7", requestId: "test" };

/** The mails written so far to one address, oldest first. */
export function mailsTo(email: string): string[] {
  return readdirSync(mailFolder)
    .sort()
    .map((name) => readFileSync(path.join(mailFolder, name), "utf8"))
    .filter((mail) => mail.includes(`To: ${email}\n`));
}

/** The secret of the newest link mailed to an address. */
export function tokenMailedTo(email: string): string {
  const link = mailsTo(email)
    .at(-1)
    ?.match(/\/(?:invite|reset)\/(\S+)/);
  if (!link?.[1]) throw new Error(`no link was mailed to ${email}`);
  return link[1];
}

export function newAddress(): string {
  return `${uuidv7()}@example.test`;
}

/** Gives an account a password that fits. */
export async function givePassword(accountId: string): Promise<void> {
  await directory()
    .update(account)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(account.id, accountId));
}

export async function makeAccount(email = newAddress()): Promise<{ accountId: string; email: string }> {
  const accountId = uuidv7();
  const passwordHash = await hashPassword(password);
  await directory().insert(account).values({ id: accountId, email, name: "Somebody", passwordHash });
  return { accountId, email };
}

/** A signed-in device of an account, working nowhere yet. */
export async function signIn(accountId: string): Promise<{ token: string; actor: AccountActor }> {
  const { token, sessionId } = await openSession(accountId, "Firefox/1 Windows");
  return { token, actor: { kind: "account", accountId, sessionId, requestId: "test" } };
}

/** A signed-in device that works as this member. */
export async function signInAs(actor: MemberActor): Promise<string> {
  const signedIn = await signIn(actor.accountId);
  await choosePlace(signedIn.actor, { practiceId: actor.practiceId, role: actor.kind });
  return signedIn.token;
}

export async function isSignedIn(token: string): Promise<boolean> {
  return (await findSession(token)) !== null;
}

export async function readMember(practice: TestPractice, accountId: string) {
  const rows = await inPractice(practice.system, (tx) =>
    tx
      .select({ id: member.id, roles: member.roles, clientId: member.clientId, removedAt: member.removedAt })
      .from(member)
      .where(eq(member.accountId, accountId)),
  );
  return rows[0] ?? null;
}

export async function actionsIn(practice: TestPractice): Promise<string[]> {
  const rows = await inPractice(practice.system, (tx) =>
    tx.select({ action: auditRecord.action }).from(auditRecord).orderBy(auditRecord.id),
  );
  return rows.map((row) => row.action);
}

export async function accountOf(email: string): Promise<string | null> {
  const rows = await directory().select({ id: account.id }).from(account).where(eq(account.email, email));
  return rows[0]?.id ?? null;
}

/** What is thrown, as far as a caller sees it. */
export function refusal(code: string, facts: Record<string, string | number> = {}) {
  return { code, facts };
}

/** A client's record that nobody signs in to yet. */
export async function makeClientWithoutLogin(own: TestPractice): Promise<{ clientId: string }> {
  const clientId = uuidv7();
  await inPractice(own.system, (tx) =>
    tx.insert(client).values({ practiceId: own.practiceId, id: clientId, name: "New client", zone: "UTC" }),
  );
  return { clientId };
}
