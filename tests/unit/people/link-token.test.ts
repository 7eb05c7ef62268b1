import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { networkAddress } from "@/server/auth/network-address";
import { hashToken, practiceOfToken, practiceToken } from "@/server/auth/token";

describe("a link's secret", () => {
  it("names its practice and is stored only as a hash", () => {
    const practiceId = uuidv7();
    const { token, tokenHash } = practiceToken(practiceId);
    expect(practiceOfToken(token)).toBe(practiceId);
    expect(tokenHash).toBe(hashToken(token));
    expect(tokenHash).not.toContain(token);
  });

  it("that is none names no practice", () => {
    const [practice, secret] = practiceToken(uuidv7()).token.split(".");
    for (const token of [
      "",
      ".",
      "a.b",
      `${practice}.short`,
      `x.${secret}`,
      `////.${secret}`,
      `${"_".repeat(22)}.${secret}x`,
    ]) {
      expect(practiceOfToken(token) ?? "none").toMatch(/^none$|^ffffffff/);
    }
  });
});

describe("networkAddress", () => {
  it("takes what the nearest proxy saw, not what the sender wrote", () => {
    expect(networkAddress(new Headers({ "x-forwarded-for": "6.6.6.6, 203.0.113.9" }))).toBe("203.0.113.9");
    expect(networkAddress(new Headers({ "x-real-ip": "203.0.113.9" }))).toBe("203.0.113.9");
    expect(networkAddress(new Headers())).toBe("local");
  });
});
