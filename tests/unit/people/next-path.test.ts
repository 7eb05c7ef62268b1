import { describe, expect, it } from "vitest";
import { nextPath } from "@/components/people/next-path";

describe("nextPath", () => {
  it("goes on to a path of this site", () => {
    for (const path of ["/practice/clients", "/practice/clients/0199-ab?tab=plan", "/choose"]) {
      expect(nextPath(path)).toBe(path);
    }
  });

  it("goes nowhere else", () => {
    const elsewhere = ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "x"];
    for (const wanted of [...elsewhere, "/a\nb", "/sign-in?next=/", "/api/auth/signout", undefined, ["/a", "/b"]]) {
      expect(nextPath(wanted)).toBe("/");
    }
  });
});
