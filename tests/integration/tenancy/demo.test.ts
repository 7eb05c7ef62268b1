import { expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { clientOverview, log, practice } from "@/db/schema/index";
import { loadDemo } from "@/server/services/setup/load-demo";

it("loads two practices, twelve and two clients, each in a state of their own", async () => {
  await loadDemo(new Date("2026-11-22T12:00:00Z"));
  const practices = await directory().select().from(practice);
  expect(practices.map(({ name }) => name).sort()).toEqual(["Harbour Street Physiotherapy", "Hillside Back Clinic"]);
  const hillside = practices.find(({ name }) => name === "Hillside Back Clinic");
  const system = { kind: "system" as const, practiceId: hillside?.id ?? "", requestId: "test" };
  const rows = await inPractice(system, (tx) => tx.select().from(clientOverview));
  expect(rows).toHaveLength(12);
  const logs = await inPractice(system, (tx) => tx.select({ id: log.id }).from(log));
  expect(logs.length).toBeGreaterThan(500);
});
