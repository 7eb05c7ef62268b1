import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { account, member } from "@/db/schema/index";
import { orderedRoles } from "../people/internal";
import { type Destination, insertTable } from "./insert-table";
import type { CarriedRow } from "./read-rows";
import type { CarriedTable } from "./tables";

/** Who takes the archive in: the account that becomes the new practice's admin. */
export interface Importer {
  accountId: string;
  name: string;
  email: string;
}

/**
 * Writes the archive's members. The one with the importer's own address becomes the importer; every other gets an
 * account that nobody can sign in to, until they accept an invitation (`joinPractice`). An archive can so let nobody
 * in: not even those who have an account here.
 */
export async function insertMembers(
  to: Destination,
  table: CarriedTable,
  importer: Importer,
): Promise<{ records: number; adminId: string }> {
  let ownId: string | null = null;
  const now = new Date().toISOString();
  const records = await insertTable(to, table, async (rows) => {
    const accounts: (typeof account.$inferInsert)[] = [];
    const completed = rows.map((row): CarriedRow => {
      if (ownId === null && String(row.email).toLowerCase() === importer.email.toLowerCase()) {
        ownId = String(row.id);
        return { ...row, account_id: importer.accountId, unclaimed_at: null };
      }
      const id = uuidv7();
      // No password has this hash, and no mail reaches this address.
      accounts.push({ id, email: `${id}@unclaimed.invalid`, name: String(row.name), passwordHash: "unclaimed" });
      return { ...row, account_id: id, unclaimed_at: now };
    });
    if (accounts.length > 0) await to.tx.insert(account).values(accounts);
    return completed;
  });
  const adminId = ownId ? await makeAdmin(to, ownId) : await addAdmin(to, importer);
  return { records, adminId };
}

async function makeAdmin({ tx, practiceId }: Destination, memberId: string): Promise<string> {
  const isIt = and(eq(member.practiceId, practiceId), eq(member.id, memberId));
  const [found] = await tx.select({ roles: member.roles, removedAt: member.removedAt }).from(member).where(isIt);
  if (found && (found.removedAt || !found.roles.includes("admin")))
    await tx
      .update(member)
      .set({ roles: orderedRoles([...found.roles, "admin"]), removedAt: null, removedBy: null })
      .where(isIt);
  return memberId;
}

async function addAdmin({ tx, practiceId }: Destination, importer: Importer): Promise<string> {
  const id = uuidv7();
  await tx.insert(member).values({ practiceId, id, ...importer, roles: ["admin"], joinedAt: sql`now()` });
  return id;
}
