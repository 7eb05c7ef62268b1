import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { directory } from "@/db/pool";
import { account } from "@/db/schema/index";
import { chooseLanguage } from "@/server/services/account/choose-language";
import { requestReset } from "@/server/services/account/request-reset";
import { acceptInvitation } from "@/server/services/people/accept-invitation";
import { inviteClient } from "@/server/services/people/invite-client";
import { resendInvitation } from "@/server/services/people/resend-invitation";
import { makePractice } from "../../support/factories";
import {
  asking,
  mailsTo,
  makeClientWithoutLogin,
  newAddress,
  password,
  signIn,
  tokenMailedTo,
} from "./people-fixtures";

const languageOfAccount = async (email: string) =>
  (await directory().select({ language: account.language }).from(account).where(eq(account.email, email)))[0]?.language;

describe("the language of a mail", () => {
  it("is the one that the inviter chose, also when it is sent again, and becomes that of the account", async () => {
    const own = await makePractice("Monte");
    const { clientId } = await makeClientWithoutLogin(own);
    const email = newAddress();
    const { invitationId } = await inviteClient(own.practitioner, { clientId, email, language: "es" });
    await resendInvitation(own.practitioner, { invitationId });
    const mails = mailsTo(email);
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      expect(mail).toContain("Monte te invita a Plumbline");
      expect(mail).toMatch(/sirve una vez, hasta [a-z]+, /);
      expect(mail).toMatch(
        /de (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de/,
      );
      expect(mail).not.toContain("Hello");
    }
    await acceptInvitation({ as: "new", token: tokenMailedTo(email), name: "Ana", password }, asking);
    expect(await languageOfAccount(email)).toBe("es");
  });

  it("is English when nobody says, and what somebody chose on the page becomes the account's", async () => {
    const own = await makePractice("Hill");
    const { clientId } = await makeClientWithoutLogin(own);
    const email = newAddress();
    await inviteClient(own.practitioner, { clientId, email });
    expect(mailsTo(email)[0]).toContain("Hello");
    const onSpanishPage = { ...asking, language: "es" as const };
    await acceptInvitation({ as: "new", token: tokenMailedTo(email), name: "Ana", password }, onSpanishPage);
    expect(await languageOfAccount(email)).toBe("es");
  });

  it("is the account's own for a new password, whatever the browser asks for", async () => {
    const own = await makePractice();
    const { actor } = await signIn(own.practitioner.accountId);
    const [row] = await directory().select().from(account).where(eq(account.id, own.practitioner.accountId));
    const email = row?.email ?? "";
    const reset = (language: "en" | "es") => requestReset({ email }, { ...asking, from: email, language });
    const newest = async (count: number) => {
      await expect.poll(() => mailsTo(email).length).toBe(count);
      return mailsTo(email).at(-1);
    };
    await reset("es");
    expect(await newest(1)).toContain("contraseña");
    await chooseLanguage(actor, { language: "en" });
    await reset("es");
    expect(await newest(2)).toContain("password");
  });
});
