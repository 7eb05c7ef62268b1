import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { account, member } from "@/db/schema/index";
import type { Language } from "@/domain/shared/language";

/** The language that a client chose for their account; English for one who has none yet. */
export async function languageOfClient(tx: Transaction, practiceId: string, clientId: string): Promise<Language> {
  const rows = await tx
    .select({ language: account.language })
    .from(member)
    .innerJoin(account, eq(account.id, member.accountId))
    .where(and(eq(member.practiceId, practiceId), eq(member.clientId, clientId), isNull(member.removedAt)))
    .limit(1);
  return rows[0]?.language ?? "en";
}
