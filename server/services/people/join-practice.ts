import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { account, accountPractice, client, member } from "@/db/schema/index";
import type { Role } from "@/domain/access/roles";
import { ServiceError } from "@/domain/shared/service-error";
import { orderedRoles } from "./internal";

interface Joining {
  accountId: string;
  name: string;
  email: string;
}

interface Membership {
  roles: Role[];
  clientId: string | null;
}

/**
 * Makes the account a member, or gives the member it already is these roles too; somebody removed comes back with
 * these roles alone; one who came with an imported archive is the member they were there. Returns the member's id. `conflict`: client_has_member, other_client.
 */
export async function joinPractice(
  tx: Transaction,
  practiceId: string,
  person: Joining,
  invited: Membership,
): Promise<string> {
  await claimImported(tx, practiceId, person, invited);
  const rows = await tx
    .select({ id: member.id, roles: member.roles, clientId: member.clientId, removedAt: member.removedAt })
    .from(member)
    .where(and(eq(member.practiceId, practiceId), eq(member.accountId, person.accountId)))
    .for("update");
  const known = rows[0];
  if (invited.clientId) await claimClient(tx, practiceId, invited.clientId, known?.id ?? null);
  await tx.insert(accountPractice).values({ accountId: person.accountId, practiceId }).onConflictDoNothing();
  if (!known) {
    const id = uuidv7();
    await tx.insert(member).values({ practiceId, id, ...person, ...invited });
    return id;
  }
  await tx
    .update(member)
    .set(known.removedAt ? { ...invited, removedAt: null, removedBy: null } : mergedMembership(known, invited))
    .where(and(eq(member.practiceId, practiceId), eq(member.id, known.id)));
  return known.id;
}

/**
 * A member of an imported archive, known by the invitation's client or by the address that its mail reached, becomes
 * this account's. Whoever is a member already stays who they are, and the imported one is a former member.
 */
async function claimImported(tx: Transaction, practiceId: string, person: Joining, invited: Membership): Promise<void> {
  const isIt = invited.clientId
    ? eq(member.clientId, invited.clientId)
    : sql`lower(${member.email}) = lower(${person.email})`;
  const [found] = await tx
    .select({ id: member.id, accountId: member.accountId })
    .from(member)
    .where(and(eq(member.practiceId, practiceId), isNotNull(member.unclaimedAt), isIt))
    .limit(1)
    .for("update");
  if (!found) return;
  const [already] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.practiceId, practiceId), eq(member.accountId, person.accountId)));
  const link = already ? {} : { accountId: person.accountId, email: person.email };
  await tx
    .update(member)
    .set({ ...link, unclaimedAt: null, removedAt: sql`now()` })
    .where(and(eq(member.practiceId, practiceId), eq(member.id, found.id)));
  // The account that nobody could sign in to has served.
  if (!already) await tx.delete(account).where(eq(account.id, found.accountId));
}

function mergedMembership(known: Membership, invited: Membership): Membership {
  if (known.clientId && invited.clientId && known.clientId !== invited.clientId) {
    throw new ServiceError("conflict", { facts: { why: "other_client" } });
  }
  return { roles: orderedRoles([...known.roles, ...invited.roles]), clientId: known.clientId ?? invited.clientId };
}

// The lock lets one sign-in at most reach a client's record, however many links were about.
async function claimClient(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  ownMemberId: string | null,
): Promise<void> {
  const found = await tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId), isNull(client.archivedAt)))
    .for("update");
  if (found.length === 0) throw new ServiceError("not_found");
  const others = await tx
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        eq(member.practiceId, practiceId),
        eq(member.clientId, clientId),
        isNull(member.removedAt),
        isNull(member.unclaimedAt),
        ownMemberId ? ne(member.id, ownMemberId) : undefined,
      ),
    )
    .limit(1);
  if (others.length > 0) throw new ServiceError("conflict", { facts: { why: "client_has_member" } });
}
