import { describe, expect, it } from "vitest";
import { emergencyNumber } from "@/domain/progress/emergency-number";

describe("the emergency number", () => {
  it.each([
    ["Europe/London", "999"],
    ["Europe/Berlin", "112"],
    ["America/New_York", "911"],
    ["America/Indiana/Knox", "911"],
    ["America/Sao_Paulo", "112"],
    ["Australia/Sydney", "000"],
    ["Pacific/Auckland", "111"],
    ["Asia/Kathmandu", "112"],
  ])("of somebody who lives in %s is %s", (zone, number) => {
    expect(emergencyNumber(zone)).toBe(number);
  });
});
