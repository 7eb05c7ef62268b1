import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { directory } from "@/db/pool";
import { passwordReset } from "@/db/schema/index";
import { checkPassword } from "@/server/auth/check-password";
import { requestReset } from "@/server/services/account/request-reset";
import { readResetLink, resetPassword } from "@/server/services/account/reset-password";
import {
  asking,
  isSignedIn,
  mailsTo,
  makeAccount,
  newAddress,
  password,
  refusal,
  signIn,
  tokenMailedTo,
} from "../people/people-fixtures";

const next = "a new and longer one";

async function mailedToken(email: string): Promise<string> {
  const before = mailsTo(email).length;
  await requestReset({ email }, { ...asking, from: email });
  await vi.waitFor(() => expect(mailsTo(email).length).toBe(before + 1), 5000);
  return tokenMailedTo(email);
}

describe("a password reset", () => {
  it("answers the same whether or not the address has an account", async () => {
    const { email } = await makeAccount();
    const known = await requestReset({ email }, { ...asking, from: email });
    const unknownAddress = newAddress();
    const unknown = await requestReset({ email: unknownAddress }, { ...asking, from: email });
    expect(known).toEqual(unknown);
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), 5000);
    expect(mailsTo(unknownAddress)).toEqual([]);
  });

  it("sets the password once, signs every device out and kills the other links", async () => {
    const { accountId, email } = await makeAccount();
    const device = await signIn(accountId);
    const [first, second] = [await mailedToken(email), await mailedToken(email)];
    expect(await readResetLink(first)).toBe("open");
    expect(await resetPassword({ token: first, password: next }, "test")).toEqual({ email });
    expect(await isSignedIn(device.token)).toBe(false);
    expect(await checkPassword(email, next, asking)).toMatchObject({ accountId });
    for (const token of [first, second]) {
      expect(await readResetLink(token)).toBe("used");
      await expect(resetPassword({ token, password: next }, "test")).rejects.toMatchObject(refusal("used"));
    }
  });

  it("lets one of two at the same moment win", async () => {
    const { email } = await makeAccount();
    const token = await mailedToken(email);
    const both = await Promise.allSettled([
      resetPassword({ token, password: next }, "test"),
      resetPassword({ token, password: `${next}!` }, "test"),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses expired and unknown links and weak passwords", async () => {
    const { accountId, email } = await makeAccount();
    const token = await mailedToken(email);
    await expect(resetPassword({ token, password: "short" }, "test")).rejects.toMatchObject({
      fields: { password: "password_short" },
    });
    await directory()
      .update(passwordReset)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(passwordReset.accountId, accountId));
    expect(await readResetLink(token)).toBe("expired");
    await expect(resetPassword({ token, password: next }, "test")).rejects.toMatchObject(refusal("expired"));
    await expect(resetPassword({ token: "unknown", password: next }, "test")).rejects.toMatchObject(
      refusal("not_found"),
    );
    expect(await checkPassword(email, password, asking)).toMatchObject({ accountId });
  });

  it("is mailed three times in a quarter of an hour at most, account or not", async () => {
    for (const email of [(await makeAccount()).email, newAddress()]) {
      const ask = () => requestReset({ email }, { ...asking, from: email });
      for (let round = 0; round < 3; round += 1) await ask();
      await expect(ask()).rejects.toMatchObject(refusal("rate_limited", { minutes: 15 }));
    }
  });
});
