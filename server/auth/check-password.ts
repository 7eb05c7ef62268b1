import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { account, accountEvent } from "@/db/schema/index";
import { countAttempt } from "./attempts";
import { verifyPassword } from "./password";

export interface CheckedAccount {
  accountId: string;
  name: string;
  email: string;
}

/**
 * The account behind an address and password, or null. Unknown address and wrong password cannot be told apart,
 * by answer or by time; too many attempts throw `rate_limited` for both alike.
 */
export async function checkPassword(email: string, password: string, headers: Headers): Promise<CheckedAccount | null> {
  const address = email.trim().toLowerCase();
  await countAttempt("sign-in", address, headers);
  const rows = await directory()
    .select({ accountId: account.id, name: account.name, email: account.email, passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.email, address));
  const found = rows[0];
  const fits = await verifyPassword(found?.passwordHash ?? null, password);
  if (!found) return null;
  const requestId = headers.get("x-request-id") ?? uuidv7();
  await directory()
    .insert(accountEvent)
    .values({ id: uuidv7(), accountId: found.accountId, action: fits ? "signed_in" : "wrong_password", requestId });
  return fits ? { accountId: found.accountId, name: found.name, email: found.email } : null;
}
