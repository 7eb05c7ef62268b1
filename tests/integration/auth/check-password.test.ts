import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { checkPassword } from "@/server/auth/check-password";
import { makeAccount, newAddress, password } from "../people/people-fixtures";

const from = () => ({ from: uuidv7(), requestId: "test" });

describe("signing in", () => {
  it("takes the address in any case and with spaces around it", async () => {
    const { accountId, email } = await makeAccount();
    const found = await checkPassword(` ${email.toUpperCase()} `, password, from());
    expect(found).toMatchObject({ accountId, email });
  });

  it("says the same of an unknown account, a wrong password and nonsense", async () => {
    const { email } = await makeAccount();
    expect(await checkPassword(email, "wrong", from())).toBeNull();
    expect(await checkPassword(newAddress(), password, from())).toBeNull();
    for (const odd of ["", "no address", "a@b.example\u0000", "x".repeat(300)]) {
      expect(await checkPassword(odd, password, from())).toBeNull();
    }
    expect(await checkPassword(email, "x".repeat(100_000), from())).toBeNull();
  });

  it("slows down after ten wrong tries at one name, known or not, and then refuses the right one too", async () => {
    const { email } = await makeAccount();
    for (const name of [email, newAddress()]) {
      for (let round = 0; round < 10; round += 1) expect(await checkPassword(name, "wrong", from())).toBeNull();
      await expect(checkPassword(name, password, from())).rejects.toMatchObject({ code: "rate_limited" });
    }
  });

  it("lets parallel guesses gain nothing", async () => {
    const { email } = await makeAccount();
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => checkPassword(email, "wrong", from())));
    expect(tries.filter((one) => one.status === "fulfilled").length).toBeLessThanOrEqual(10);
  });

  it("slows down after sixty wrong tries from one place, whatever the names", async () => {
    const here = from();
    for (let round = 0; round < 60; round += 1) await checkPassword(newAddress(), "wrong", here);
    await expect(checkPassword(newAddress(), "wrong", here)).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("does not count tries that were right", async () => {
    const { email } = await makeAccount();
    const here = from();
    for (let round = 0; round < 12; round += 1) {
      expect(await checkPassword(email, password, here)).not.toBeNull();
    }
  });
});
