import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { inPractice, type Transaction } from "@/db/in-practice";
import { account, invitation } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import type { LinkState } from "@/domain/account/dtos";
import { acceptInvitationSchema } from "@/domain/people/schemas";
import type { Language } from "@/domain/shared/language";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { checkPassword } from "@/server/auth/check-password";
import { hashPassword } from "@/server/auth/password";
import { practiceOfToken } from "@/server/auth/token";
import { doorkeeper } from "../account/internal";
import { recordAudit } from "../audit/record-audit";
import { isWaiting } from "./internal";
import { joinPractice } from "./join-practice";
import { findByToken } from "./read-invitation-link";

interface Accepted {
  email: string;
  practiceId: string;
  role: Role;
}

/** An account that has proved itself, or the one to be made. */
type Person =
  | { accountId: string; name: string; email: string }
  | { passwordHash: string; name: string; email: string };

/**
 * Accepts an invitation: account (a new one, or one that proves itself by password), membership, the client's own
 * record and the audit record in one transaction. Of two at once one wins, the other gets `used`. Links that are
 * not open throw `used`, `expired` or `not_found`; an address whose account exists already `conflict`. A new account
 * reads the language that was chosen on the page (`asking.language`), else that of its invitation.
 */
export async function acceptInvitation(
  input: z.input<typeof acceptInvitationSchema>,
  asking: { from: string; requestId: string; language?: Language | null },
): Promise<Accepted> {
  const given = parseInput(acceptInvitationSchema, input);
  const practiceId = practiceOfToken(given.token);
  if (!practiceId) throw new ServiceError("not_found");
  const keeper = doorkeeper(practiceId, asking.requestId);
  const seen = await inPractice(keeper, (tx) => findByToken(tx, practiceId, given.token));
  refuseUnlessOpen(seen?.state ?? "unknown");
  const email = seen?.email ?? "";
  const person = await provePerson(given, email, seen?.hasAccount ?? false, asking);
  return inPractice(keeper, async (tx) => {
    const found = await findByToken(tx, practiceId, given.token, "lock");
    refuseUnlessOpen(found?.state ?? "unknown");
    if (!found) throw new ServiceError("not_found");
    const accountId =
      "accountId" in person ? person.accountId : await createAccount(tx, person, asking.language ?? found.language);
    const invited = { roles: found.roles, clientId: found.clientId };
    const memberId = await joinPractice(tx, practiceId, { accountId, name: person.name, email }, invited);
    await consume(tx, practiceId, found.id, memberId);
    const role = found.roles[0] ?? "client";
    const { requestId } = asking;
    const actor: MemberActor = {
      kind: role,
      practiceId,
      accountId,
      memberId,
      clientId: found.clientId,
      requestId,
    };
    await recordAudit(tx, actor, {
      action: "invitation.accept",
      subjectKind: "invitation",
      subjectId: found.id,
      clientId: found.clientId,
      detail: { roles: found.roles, newAccount: !("accountId" in person) },
    });
    return { email, practiceId, role };
  });
}

async function provePerson(
  given: z.output<typeof acceptInvitationSchema>,
  email: string,
  hasAccount: boolean,
  asking: { from: string; requestId: string },
): Promise<Person> {
  if (given.as === "new") {
    if (hasAccount) throw new ServiceError("conflict", { facts: { why: "account_exists" } });
    return { email, name: given.name, passwordHash: await hashPassword(given.password) };
  }
  const proved = await checkPassword(email, given.password, asking);
  if (!proved) throw new ServiceError("invalid", { fields: { password: "wrong_password" } });
  return proved;
}

async function createAccount(
  tx: Transaction,
  person: Extract<Person, { passwordHash: string }>,
  language: Language,
): Promise<string> {
  const made = await tx
    .insert(account)
    .values({ id: uuidv7(), language, ...person })
    .onConflictDoNothing()
    .returning({ id: account.id });
  const id = made[0]?.id;
  // Somebody made the account between the look and now: by this very link, or by another practice's.
  if (!id) throw new ServiceError("conflict", { facts: { why: "account_exists" } });
  return id;
}

async function consume(tx: Transaction, practiceId: string, invitationId: string, memberId: string): Promise<void> {
  const used = await tx
    .update(invitation)
    .set({ usedAt: sql`now()`, usedBy: memberId })
    .where(and(eq(invitation.practiceId, practiceId), eq(invitation.id, invitationId), isWaiting()))
    .returning({ id: invitation.id });
  if (used.length === 0) throw new ServiceError("used");
}

function refuseUnlessOpen(state: LinkState): void {
  if (state === "open") return;
  if (state === "withdrawn") throw new ServiceError("used", { facts: { why: "withdrawn" } });
  throw new ServiceError(state === "used" || state === "expired" ? state : "not_found");
}
