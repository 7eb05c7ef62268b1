import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { directory } from "@/db/pool";
import { account, passwordReset } from "@/db/schema/index";
import { requestResetSchema } from "@/domain/account/schemas";
import type { Language } from "@/domain/shared/language";
import { parseInput } from "@/domain/shared/parse-input";
import { countAttempt } from "@/server/auth/attempts";
import { hashToken, newToken } from "@/server/auth/token";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { linkTo } from "@/server/mail/link-to";
import { resetMail } from "@/server/mail/mail-text";
import { sendMail } from "@/server/mail/send-mail";
import { recordAccountEvent } from "./internal";

const lifetime = 3_600_000;

/**
 * Mails a link that sets a new password, good for one hour and one use. The answer is the same, and as quick,
 * whether or not the address has an account: looking and mailing go on after it. Too many are `rate_limited`.
 * In the demo the link is in the answer; for an address without account it leads nowhere.
 */
export async function requestReset(
  input: z.input<typeof requestResetSchema>,
  asking: { from: string; requestId: string; language?: Language },
): Promise<{ demoLink: string | null }> {
  const { email } = parseInput(requestResetSchema, input);
  await countAttempt("reset", email, asking.from);
  const token = newToken();
  const sending = mailLink(email, token, asking).catch((error: unknown) =>
    log().error({ requestId: asking.requestId, err: error }, "password reset failed"),
  );
  if (env().DEMO !== "1") return { demoLink: null };
  await sending;
  return { demoLink: linkTo(`/reset/${token}`) };
}

async function mailLink(
  email: string,
  token: string,
  { requestId, language: asked = "en" }: { requestId: string; language?: Language },
): Promise<void> {
  const rows = await directory()
    .select({ id: account.id, name: account.name, language: account.language })
    .from(account)
    .where(eq(account.email, email));
  const found = rows[0];
  if (!found) return;
  await directory().transaction(async (tx) => {
    const expiresAt = new Date(Date.now() + lifetime);
    await tx
      .insert(passwordReset)
      .values({ id: uuidv7(), accountId: found.id, tokenHash: hashToken(token), expiresAt });
    await recordAccountEvent(tx, found.id, "reset_requested", requestId);
  });
  const text = resetMail(found.language ?? asked, { name: found.name, link: linkTo(`/reset/${token}`) });
  await sendMail({ to: email, ...text }, requestId);
}
