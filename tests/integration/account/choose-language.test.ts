import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { directory } from "@/db/pool";
import { accountEvent } from "@/db/schema/index";
import { findSession } from "@/server/auth/session";
import { chooseLanguage } from "@/server/services/account/choose-language";
import { makePractice } from "../../support/factories";
import { signIn } from "../people/people-fixtures";

describe("choosing a language", () => {
  it("holds on every device of the account, before what a browser asks for, and is written down", async () => {
    const own = await makePractice();
    const { token, actor } = await signIn(own.practitioner.accountId);
    expect((await findSession(token, "es"))?.language).toBe("es");
    const phone = await signIn(own.practitioner.accountId);
    await chooseLanguage(actor, { language: "en" });
    expect((await findSession(phone.token, "es"))?.language).toBe("en");
    await chooseLanguage(phone.actor, { language: "es" });
    expect((await findSession(token, "en"))?.language).toBe("es");
    const events = await directory()
      .select({ action: accountEvent.action })
      .from(accountEvent)
      .where(eq(accountEvent.accountId, own.practitioner.accountId));
    expect(events.map(({ action }) => action)).toEqual(["language_chosen", "language_chosen"]);
  });

  it("takes none that the portal does not speak", async () => {
    const own = await makePractice();
    const { actor } = await signIn(own.practitioner.accountId);
    for (const language of ["ar-XB", "de", "", null])
      await expect(Reflect.apply(chooseLanguage, undefined, [actor, { language }])).rejects.toMatchObject({
        code: "invalid",
      });
  });
});
