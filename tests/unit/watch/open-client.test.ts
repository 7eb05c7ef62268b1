import { expect, test } from "vitest";
import { openClientId } from "@/components/watch/open-client";

const id = "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

test("a client's page and every page below it name the client", () => {
  expect(openClientId(`/practice/clients/${id}`)).toBe(id);
  expect(openClientId(`/practice/clients/${id}/plan`)).toBe(id);
});

test("no other page names a client", () => {
  for (const path of [
    "/practice",
    "/practice/clients",
    "/practice/clients/follow-up",
    `/practice/outcomes/clients/${id}`,
    `/my/clients/${id}`,
    `/practice/clients/${id}0/plan`,
  ])
    expect(openClientId(path)).toBeUndefined();
});
