import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askedFlags } from "@/domain/assessment/asked-flags";
import type { TapFlareInput } from "@/domain/progress/schemas";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { shippedFlags } from "@/server/services/catalog/read-flags";
import { readClient } from "@/server/services/clients/read-client";
import { listClients } from "@/server/services/clients/read-list";
import { endFlareBy } from "@/server/services/progress/end-flare";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { readOwnProgressBy } from "@/server/services/progress/read-own-progress";
import { readTodayBy } from "@/server/services/progress/read-today";
import { saveLogBy } from "@/server/services/progress/save-log";
import { tapFlareBy } from "@/server/services/progress/tap-flare";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { refused, screenClient } from "../../support/find-fixtures";
import { doneLog, everyDay, type GivenPlan, givePlan } from "../progress/published-plan";

let own: TestPractice;
let given: GivenPlan;
const today = dayInZone(new Date(), "Europe/London");
const at = (day: string) => () => new Date(`${day}T20:00:00Z`);
const calm = Object.fromEntries(askedFlags("short", shippedFlags(), {}).map(({ key }) => [key, "no"]));
const tapped = (more: Partial<TapFlareInput> = {}): TapFlareInput => ({
  id: uuidv7(),
  day: today,
  at: `${today}T08:00:00.000Z`,
  zone: "Europe/London",
  answers: calm,
  ...more,
});
const tap = (input: TapFlareInput, who = given.actor) => tapFlareBy(at(input.day))(who, input);
const readToday = (day: string) => readTodayBy(at(day))(given.actor, {});

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});
beforeEach(async () => {
  given = await givePlan(own, {
    versions: [
      {
        lines: [
          { key: "e_glute_bridge", phase: "strengthen" },
          { key: "e_walk", phase: "strengthen", dose: { minutes: 20, timesADay: 1 } },
          { key: "r_rest_90_90", phase: "relieve", weekdays: everyDay, dose: { minutes: 10, timesADay: 1 } },
        ],
      },
    ],
  });
});

describe("a flare by one tap", () => {
  it("leaves relief and half the walk for three days, then the whole plan again", async () => {
    const before = await readToday(today);
    expect(before.lines).toHaveLength(3);
    expect(before.flare).toBeNull();
    await tap(tapped());
    const during = await readToday(addDays(today, 2));
    expect(during.flare).toMatchObject({ day: 3, days: 3, walkPercent: 50 });
    expect(during.lines.map(({ itemKey, dose }) => [itemKey, dose.minutes])).toEqual([
      ["r_rest_90_90", 10],
      ["e_walk", 10],
    ]);
    const after = await readToday(addDays(today, 3));
    expect([after.flare, after.lines.length]).toEqual([null, 3]);
  });

  it("ends by a tap, and the rest of the day asks for the whole plan", async () => {
    const flare = tapped();
    await tap(flare);
    const end = { id: uuidv7(), flareId: flare.id, day: addDays(today, 1), at: `${addDays(today, 1)}T08:00:00.000Z` };
    const ending = endFlareBy(at(addDays(today, 1)));
    expect(await ending(given.actor, { ...end, zone: "Europe/London" })).toMatchObject({ repeated: false });
    expect(await ending(given.actor, { ...end, id: uuidv7(), zone: "Europe/London" })).toMatchObject({
      repeated: true,
    });
    expect((await readToday(addDays(today, 1))).lines).toHaveLength(3);
    const early = { ...end, day: addDays(today, -1), zone: "Europe/London" };
    expect(await refused(endFlareBy(at(today))(given.actor, early))).toMatchObject({ code: "invalid" });
    const stranger = await makeClient(own);
    expect(await refused(ending(stranger.actor, { ...end, zone: "Europe/London" }))).toMatchObject({
      code: "not_found",
    });
  });

  it("is one flare however often it is sent, and another body with its id is refused", async () => {
    const flare = tapped();
    expect(await tap(flare)).toEqual({ id: flare.id, repeated: false });
    expect(await tap(flare)).toEqual({ id: flare.id, repeated: true });
    expect(await refused(tap({ ...flare, day: addDays(today, -1) }))).toMatchObject({ code: "conflict" });
    expect(await refused(tap({ ...flare, answers: { ...calm, rf_inf_fever: "yes" } }))).toMatchObject({
      code: "conflict",
    });
    expect(await tap(tapped()), "a tap while one runs adds none").toMatchObject({ repeated: true });
    const { items } = await readClientFeed(own.practitioner, { clientId: given.clientId });
    expect(items.filter(({ kind }) => kind === "flare")).toHaveLength(1);
  });

  it("stands in the practitioner's list, on the client's page and as the next action", async () => {
    await screenClient(own, given.clientId);
    await tap(tapped());
    const { items } = await listClients(own.practitioner, { filter: "flare" });
    expect(items.find(({ id }) => id === given.clientId)?.next.key).toBe("see_flare");
    expect((await readClient(own.practitioner, { clientId: given.clientId })).next.key).toBe("see_flare");
  });

  it("locks the plan where an answer calls for a doctor, and calm answers lift nothing", async () => {
    await tap(tapped({ answers: { ...calm, rf_ces_saddle: "recent" } }));
    expect(await readToday(today)).toMatchObject({ lockedLevel: "E", lines: [] });
    expect((await readClient(own.practitioner, { clientId: given.clientId })).next.key).toBe("clear_emergency");
    await tap(tapped({ day: addDays(today, -5), at: `${addDays(today, -5)}T08:00:00.000Z` }));
    expect((await readToday(today)).lockedLevel).toBe("E");
  });

  it("wants every question answered, on a day within reach, by the client alone", async () => {
    const { rf_inf_fever: _left, ...rest } = calm;
    expect(await refused(tap(tapped({ answers: rest })))).toMatchObject({
      code: "invalid",
      fields: { "answers.rf_inf_fever": "required" },
    });
    const unknown = { ...calm, rf_ces_saddle: "maybe" };
    expect(await refused(tap(tapped({ answers: unknown })))).toMatchObject({
      fields: { "answers.rf_ces_saddle": "invalid_value" },
    });
    const late = tapFlareBy(at(today))(given.actor, tapped({ day: addDays(today, -15) }));
    expect(await refused(late)).toMatchObject({ code: "invalid", fields: { day: "in_past" } });
    expect(await refused(tap(tapped(), own.practitioner))).toMatchObject({ code: "not_allowed" });
  });
});

describe("days of a flare", () => {
  it("count as done when what the flare left was done, and silent ones are no days missed", async () => {
    const start = addDays(today, -3);
    await tap(tapped({ day: start, at: `${start}T08:00:00.000Z` }));
    const save = saveLogBy(at(start));
    const [, walk, relief] = given.versions[0] ?? [];
    await save(given.actor, doneLog(walk, start));
    await save(given.actor, doneLog(relief, start));
    const { adherence } = await readOwnProgressBy(at(today))(given.actor, {});
    const states = adherence.filter(({ day }) => day >= start).map(({ state }) => state);
    expect(states).toEqual(["done", "rest", "rest", "no_data"]);
  });
});
