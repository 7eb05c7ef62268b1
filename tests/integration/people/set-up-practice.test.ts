import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { catalogItem, member, practice, setupLink } from "@/db/schema/index";
import { checkPassword } from "@/server/auth/check-password";
import { decisionSupportOf } from "@/server/services/people/read-decision-support";
import { createSetupLink } from "@/server/services/setup/create-setup-link";
import { readSetupLink, setUpPractice } from "@/server/services/setup/set-up-practice";
import { accountOf, asking, makeAccount, newAddress, password, refusal } from "./people-fixtures";

async function newToken(): Promise<string> {
  const link = await createSetupLink("http://localhost:3000/");
  expect(link).toMatch(/^http:\/\/localhost:3000\/setup\/[\w-]{43}$/);
  return link.split("/").at(-1) ?? "";
}

const form = (token: string, email = newAddress()) => ({
  token,
  practiceName: "Hill",
  zone: "Europe/London",
  within: 2,
  unit: "working_days" as const,
  name: "Ana Lim",
  email,
  password,
});

const practiceCount = async () => (await directory().select({ id: practice.id }).from(practice)).length;

describe("setting a practice up", () => {
  it("makes practice, first admin and catalog together, once", async () => {
    const token = await newToken();
    expect(await readSetupLink(token)).toBe("open");
    const email = newAddress();
    const both = await Promise.allSettled([
      setUpPractice({ ...form(token, email), decisionSupport: true }, "test"),
      setUpPractice({ ...form(token), decisionSupport: true }, "test"),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "used" });
    expect(await practiceCount()).toBe(1);
    const made = both.find((one) => one.status === "fulfilled")?.value;
    const system = { kind: "system" as const, practiceId: made?.practiceId ?? "", requestId: "test" };
    const found = await inPractice(system, async (tx) => ({
      roles: await tx.select({ roles: member.roles }).from(member),
      items: await tx.select({ id: catalogItem.id }).from(catalogItem),
      support: await decisionSupportOf(tx, system.practiceId),
    }));
    expect(found.support).toMatchObject({ on: true, by: "Ana Lim" });
    expect(found.roles).toEqual([{ roles: ["admin"] }]);
    expect(found.items.length).toBeGreaterThan(100);
    expect(await checkPassword(made?.email ?? "", password, asking)).not.toBeNull();
    expect(await readSetupLink(token)).toBe("used");
    await expect(setUpPractice(form(token), "test")).rejects.toMatchObject(refusal("used"));
  });

  it("leaves nothing behind when it fails, and the link open", async () => {
    const before = await practiceCount();
    const token = await newToken();
    const { email } = await makeAccount();
    await expect(setUpPractice(form(token, email), "test")).rejects.toMatchObject({ fields: { email: "taken" } });
    await expect(setUpPractice({ ...form(token), zone: "Mars", password: "x" }, "test")).rejects.toMatchObject({
      fields: { zone: "zone", password: "password_short" },
    });
    expect(await practiceCount()).toBe(before);
    expect(await readSetupLink(token)).toBe("open");
  });

  it("refuses a link that ran out, one that a newer link replaced, and an unknown one", async () => {
    const replaced = await newToken();
    const expired = await newToken();
    expect(await readSetupLink(replaced)).toBe("expired");
    await directory()
      .update(setupLink)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(setupLink.expiresAt, setupLink.expiresAt));
    for (const token of [replaced, expired]) {
      const given = form(token);
      await expect(setUpPractice(given, "test")).rejects.toMatchObject(refusal("expired"));
      expect(await accountOf(given.email)).toBeNull();
    }
    await expect(setUpPractice(form("unknown"), "test")).rejects.toMatchObject(refusal("not_found"));
  });
});
