import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { accountPractice, client, erasedOutcome, member, outcomeFact, transfer, transferPart } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { eraseClientSchema } from "@/domain/erasure/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { recordAudit } from "../audit/record-audit";
import { endMemberSessions, orderedRoles } from "../people/internal";
import { defineVerb } from "../verb";

/**
 * Erases everything about a client, for good, in one transaction: every row with their id in every table, photos too,
 * their membership, and their sign-in when it is good for no other practice. What stays: audit records by the client's
 * id without a name, and one more in the counts of erased outcomes. Archives of the practice, which hold the client,
 * are deleted. Nothing refuses it. Throws `not_found`, `invalid` when `name` is not the name on file.
 */
export const eraseClient = defineVerb({
  right: "client.erase",
  input: eraseClientSchema,
  run: async (tx, { clientId, name }, actor) => {
    const { practiceId } = actor;
    const isIt = and(eq(client.practiceId, practiceId), eq(client.id, clientId));
    const [known] = await tx.select({ name: client.name }).from(client).where(isIt).for("update");
    if (!known) throw new ServiceError("not_found");
    if (known.name.trim() !== name) throw new ServiceError("invalid", { fields: { name: "other_name" } });
    // First, because the database asks for it before it deletes what is append-only.
    await recordAudit(tx, actor, { action: "client.erase", subjectKind: "client", subjectId: clientId, clientId });
    await countOutcome(tx, practiceId, clientId);
    await forgetArchives(tx, practiceId);
    const accounts = await endMembership(tx, actor, clientId);
    await tx.execute(sql`select erase_client_records(${clientId}::uuid)`);
    await eraseMembers(tx, practiceId, clientId);
    await tx.delete(client).where(isIt);
    for (const accountId of accounts) await eraseAccount(tx, accountId, clientId);
    return { result: {}, audit: null };
  },
});

/** What the outcomes knew becomes one more in a count. */
async function countOutcome(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const [fact] = await tx
    .select({ onset: outcomeFact.onset, stepsAchieved: outcomeFact.stepsAchieved, painFree: outcomeFact.painFree })
    .from(outcomeFact)
    .where(and(eq(outcomeFact.practiceId, practiceId), eq(outcomeFact.clientId, clientId)));
  if (!fact) return;
  const { onset, stepsAchieved, painFree } = fact;
  const outcome = painFree === null ? "missing" : painFree ? "pain_free" : "not_pain_free";
  await tx
    .insert(erasedOutcome)
    .values({ practiceId, onset, stepsAchieved, outcome, clients: 1 })
    .onConflictDoUpdate({
      target: [erasedOutcome.practiceId, erasedOutcome.onset, erasedOutcome.stepsAchieved, erasedOutcome.outcome],
      set: { clients: sql`${erasedOutcome.clients} + 1` },
    });
}

/** Archives hold the client: their files go, and one that is being made is not finished. */
async function forgetArchives(tx: Transaction, practiceId: string): Promise<void> {
  await tx.delete(transferPart).where(eq(transferPart.practiceId, practiceId));
  await tx
    .update(transfer)
    .set({ expiresAt: sql`least(${transfer.expiresAt}, now())` })
    .where(eq(transfer.practiceId, practiceId));
  await tx
    .update(transfer)
    .set({ failedAt: sql`now()`, failure: "client_erased" })
    .where(
      and(
        eq(transfer.practiceId, practiceId),
        isNull(transfer.failedAt),
        isNull(transfer.importedAt),
        sql`(${transfer.finishedAt} is null or ${transfer.acceptedAt} is not null)`,
      ),
    );
}

/** Signs the client out and takes the client's role away. Returns the accounts that have no way in here any more. */
async function endMembership(tx: Transaction, actor: Actor, clientId: string): Promise<string[]> {
  const { practiceId } = actor;
  const members = await tx
    .select({ id: member.id, accountId: member.accountId, roles: member.roles, removedAt: member.removedAt })
    .from(member)
    .where(and(eq(member.practiceId, practiceId), eq(member.clientId, clientId)))
    .for("update");
  const gone: string[] = [];
  for (const { id, accountId, roles, removedAt } of members) {
    await endMemberSessions(tx, practiceId, id);
    const staffRoles = orderedRoles(roles.filter((role) => role !== "client"));
    if (staffRoles.length > 0 && !removedAt) {
      const isMember = and(eq(member.practiceId, practiceId), eq(member.id, id));
      await tx.update(member).set({ roles: staffRoles, clientId: null }).where(isMember);
      continue;
    }
    await tx
      .delete(accountPractice)
      .where(and(eq(accountPractice.practiceId, practiceId), eq(accountPractice.accountId, accountId)));
    gone.push(accountId);
  }
  return gone;
}

/** A member whom rows of others still name, as a former colleague, stays without name and address. */
async function eraseMembers(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const own = and(eq(member.practiceId, practiceId), eq(member.clientId, clientId));
  await tx.execute(sql`savepoint members`);
  try {
    await tx.delete(member).where(own);
    await tx.execute(sql`release savepoint members`);
  } catch (error) {
    if (!isStillNamed(error)) throw error;
    await tx.execute(sql`rollback to savepoint members`);
    await tx
      .update(member)
      .set({
        name: "",
        email: sql`${member.id} || '@erased.invalid'`,
        roles: [],
        clientId: null,
        removedAt: sql`coalesce(${member.removedAt}, now())`,
      })
      .where(own);
  }
}

async function eraseAccount(tx: Transaction, accountId: string, clientId: string): Promise<void> {
  const [elsewhere] = await tx
    .select({ practiceId: accountPractice.practiceId })
    .from(accountPractice)
    .where(eq(accountPractice.accountId, accountId))
    .limit(1);
  if (!elsewhere) await tx.execute(sql`select erase_account(${accountId}::uuid, ${clientId}::uuid)`);
}

const violation = z.object({ cause: z.object({ code: z.literal("23503") }) });
const isStillNamed = (error: unknown) => violation.safeParse(error).success;
