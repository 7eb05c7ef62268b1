import { eq } from "drizzle-orm";
import type { z } from "zod";
import { directory } from "@/db/pool";
import { account } from "@/db/schema/index";
import type { AccountActor } from "@/domain/access/actor";
import { chooseLanguageSchema } from "@/domain/account/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { recordAccountEvent } from "./internal";

/** Keeps the language in which an account reads pages and catalog texts and gets its mails, in every practice. */
export async function chooseLanguage(actor: AccountActor, input: z.input<typeof chooseLanguageSchema>): Promise<void> {
  const { language } = parseInput(chooseLanguageSchema, input);
  await directory().transaction(async (tx) => {
    await tx.update(account).set({ language }).where(eq(account.id, actor.accountId));
    await recordAccountEvent(tx, actor.accountId, "language_chosen", actor.requestId);
  });
}
