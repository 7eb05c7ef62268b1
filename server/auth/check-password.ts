import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { account, accountEvent } from "@/db/schema/index";
import { emailSchema, givenPasswordSchema } from "@/domain/account/schemas";
import { countAttempt, padAnswer } from "./attempts";
import { verifyPassword } from "./password";

export interface CheckedAccount {
  accountId: string;
  name: string;
  email: string;
}

interface Asking {
  /** The network address that asks. */
  from: string;
  requestId: string;
}

/**
 * The account behind an address and password, or null. Unknown address and wrong password cannot be told apart,
 * by answer or by time; too many attempts throw `rate_limited` for both alike.
 */
export async function checkPassword(email: string, password: string, asking: Asking): Promise<CheckedAccount | null> {
  const address = emailSchema.safeParse(email);
  const given = givenPasswordSchema.safeParse(password);
  if (!address.success || !given.success) return null;
  const counted = await countAttempt("sign-in", address.data, asking.from);
  const rows = await directory()
    .select({ accountId: account.id, name: account.name, email: account.email, passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.email, address.data));
  const found = rows[0];
  const fits = await verifyPassword(found?.passwordHash ?? null, given.data);
  if (!found) {
    await padAnswer();
    return null;
  }
  const action = fits ? "signed_in" : "wrong_password";
  await directory()
    .insert(accountEvent)
    .values({ id: uuidv7(), accountId: found.accountId, action, requestId: asking.requestId });
  if (!fits) return null;
  await counted.forget();
  return { accountId: found.accountId, name: found.name, email: found.email };
}
