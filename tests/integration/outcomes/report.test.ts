import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inPractice } from "@/db/in-practice";
import { pool } from "@/db/pool";
import type { OutcomeGroup } from "@/domain/outcomes/onset";
import type { OutcomeSet } from "@/domain/outcomes/report-dtos";
import { dayInZone } from "@/domain/time/calendar-day";
import { countOutcomes } from "@/server/services/outcomes/count-outcomes";
import { exportOutcomes } from "@/server/services/outcomes/export-outcomes";
import { listOutcomeClients } from "@/server/services/outcomes/list-outcome-clients";
import { readOutcomes, recountOutcomes } from "@/server/services/outcomes/read-outcomes";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { catalogId } from "../../support/find-fixtures";
import { refusal } from "../progress/published-plan";
import { generatePractice } from "./generated-practice";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
let own: TestPractice;
let other: TestPractice;
const ids = { measure: "", heat: "", bridge: "" };
const today = dayInZone(new Date(), "Europe/London");

beforeAll(async () => {
  await superuser.connect();
  own = await makePractice();
  other = await makePractice("Other practice");
  await loadContentPack(own.system);
  ids.measure = await catalogId(own, "measure", "m_nprs_week");
  ids.heat = await catalogId(own, "technique", "r_heat");
  ids.bridge = await catalogId(own, "exercise", "e_glute_bridge");
  await generatePractice(own, today);
  await recountOutcomes(own.practitioner, {});
}, 120_000);
afterAll(() => superuser.end());

const reportOf = async (group: OutcomeGroup = "all") => (await readOutcomes(own.practitioner, { group })).report;

async function listed(set: OutcomeSet, itemId: string | null = null, group: OutcomeGroup = "all"): Promise<number> {
  const names: string[] = [];
  let cursor: { after: string; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof listOutcomeClients>> = await listOutcomeClients(own.practitioner, {
      set,
      group,
      itemId,
      limit: 7,
      cursor,
    });
    names.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return new Set(names).size;
}

describe("the report of sixty clients, worked out on paper", () => {
  it("counts who is free of pain at twelve months, missing answers as not", async () => {
    const { year, clients } = await reportOf();
    expect(clients).toBe(60);
    expect(year).toMatchObject({ n: 50, answered: 40, free: 20 });
    // Wilson of 20/50 and of 20/40: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    expect(year.headline).toMatchObject({
      share: 0.4,
      low: expect.closeTo(0.2761, 3),
      high: expect.closeTo(0.5382, 3),
    });
    expect(year.complete).toMatchObject({ share: 0.5, low: expect.closeTo(0.352, 3), high: expect.closeTo(0.648, 3) });
  });

  it("follows recovery by the steps achieved", async () => {
    const { arms, logRank } = (await reportOf()).survival;
    const [four, fewer] = arms;
    expect(four).toMatchObject({ key: "four", n: 30, events: 6 });
    expect(fewer).toMatchObject({ key: "fewer", n: 30, events: 15 });
    // Four: 30 at risk on day 100, 6 events. Fewer: ten end their follow-up on day 20, 20 at risk on day 50, 15 events.
    expect(four?.curve?.steps).toEqual([expect.objectContaining({ time: 100, survival: expect.closeTo(0.8, 6) })]);
    expect(fewer?.curve?.steps).toEqual([expect.objectContaining({ time: 50, survival: expect.closeTo(0.25, 6) })]);
    expect(fewer?.curve?.median).toBe(50);
    expect(four?.curve?.atRisk).toEqual([30, 30, 24, 24, 0]);
    expect(fewer?.curve?.atRisk).toEqual([30, 5, 5, 0, 0]);
    // Expected in the first arm 15·30/50 + 6·30/35 = 14.1429, variance 2.5714 + 0.6267: (6 − 14.1429)²/3.1981 = 20.733.
    expect(logRank?.chiSquare).toBeCloseTo(20.733, 3);
    expect(logRank?.p).toBeCloseTo(0.000005, 6);
  });

  it("counts the change of a measure against what people call important", async () => {
    const [measure] = (await reportOf()).measures;
    expect(measure).toMatchObject({ itemId: ids.measure, n: 35, improved: 21, same: 7, worse: 7 });
    expect(measure?.interval?.share).toBeCloseTo(0.6, 6);
  });

  it("sets days with exercise beside the fall of pain", async () => {
    const { dose } = await reportOf();
    expect(dose.n).toBe(60);
    // Two by two, 25 and 5 against 5 and 25: the rank correlation is (25·25 − 5·5)/(30·30).
    expect(dose.correlation?.rho).toBeCloseTo(0.6667, 4);
    expect(dose.bands.map(({ band, count, n }) => [band, count, n])).toEqual([
      ["low", 5, 30],
      ["middle", 0, 0],
      ["high", 25, 30],
    ]);
    expect(dose.bands[1]?.interval).toBeNull();
  });

  it("tells relief before and after, one mean a person", async () => {
    const [heat] = (await reportOf()).relief;
    expect(heat).toMatchObject({ itemId: ids.heat, n: 40, uses: 40 });
    // Twenty falls of 2 and twenty of 1: deviation √(40/39)/2 = 0.50637, t(39) = 2.0227.
    expect(heat?.change).toMatchObject({
      before: 6,
      after: 4.5,
      mean: -1.5,
      low: expect.closeTo(-1.6619, 3),
      high: expect.closeTo(-1.3381, 3),
    });
  });

  it("names what was assigned and never done", async () => {
    expect((await reportOf()).neverDone).toEqual([
      { itemId: ids.bridge, assigned: 60, never: 50 },
      { itemId: ids.heat, assigned: 60, never: 20 },
    ]);
  });

  it("keeps acute, persistent and unknown apart, and shows no share of fewer than thirty", async () => {
    const [acute, persistent, unknown] = await Promise.all([
      reportOf("acute"),
      reportOf("persistent"),
      reportOf("unknown"),
    ]);
    expect([acute.clients, persistent.clients, unknown.clients]).toEqual([28, 28, 4]);
    expect(acute.year).toMatchObject({ n: 25, free: 10, headline: null, complete: null });
    expect(acute.survival).toMatchObject({ logRank: null, arms: [{ curve: null }, { curve: null }] });
    expect(acute.relief[0]).toMatchObject({ n: 20, change: null });
    expect(acute.dose.correlation).toBeNull();
  });
});

describe("behind every number", () => {
  it.each<[OutcomeSet, number, "measure" | "heat" | "bridge" | null]>([
    ["clients", 60, null],
    ["year", 50, null],
    ["year_answered", 40, null],
    ["year_free", 20, null],
    ["year_missing", 10, null],
    ["four", 30, null],
    ["four_recurred", 6, null],
    ["fewer", 30, null],
    ["fewer_recurred", 15, null],
    ["dose", 60, null],
    ["dose_low", 30, null],
    ["dose_middle", 0, null],
    ["dose_high", 30, null],
    ["dose_low_less", 5, null],
    ["dose_middle_less", 0, null],
    ["dose_high_less", 25, null],
    ["measure", 35, "measure"],
    ["measure_improved", 21, "measure"],
    ["measure_same", 7, "measure"],
    ["measure_worse", 7, "measure"],
    ["relief", 40, "heat"],
    ["assigned", 60, "bridge"],
    ["never_done", 50, "bridge"],
  ])("stand its clients: %s %i", async (set, count, item) => {
    expect(await listed(set, item && ids[item])).toBe(count);
  });

  it("stand only the group's, and a number about an item needs the item", async () => {
    expect(await listed("year_free", null, "persistent")).toBe(10);
    expect(await refusal(listOutcomeClients(own.practitioner, { set: "relief" }))).toMatchObject({ code: "invalid" });
    expect(await refusal(listOutcomeClients(own.practitioner, { set: "year", itemId: ids.heat }))).toMatchObject({
      code: "invalid",
    });
  });
});

describe("who may read it", () => {
  it("the practitioner and the admin read counts; the list of names is the practitioner's alone", async () => {
    expect((await readOutcomes(own.admin, {})).report.clients).toBe(60);
    expect(await refusal(listOutcomeClients(own.admin, { set: "year" }))).toMatchObject({ code: "not_allowed" });
    const patient = await makeClient(other);
    expect(await refusal(readOutcomes(patient.actor, {}))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(exportOutcomes(patient.actor, {}))).toMatchObject({ code: "not_allowed" });
  });

  it("another practice has its own", async () => {
    expect((await recountOutcomes(other.practitioner, {})).report.clients).toBeLessThan(5);
  });

  it("the file holds counts and no name", async () => {
    const { text, name } = await exportOutcomes(own.practitioner, {});
    expect(name).toBe(`plumbline-outcomes-all-${today}.csv`);
    expect(text).toContain("pain_free_at_12_months,missing_counts_as_not,20,50,0.4000,0.2761,0.5382");
    expect(text).not.toMatch(/Client \d/);
  });
});

describe("the kept facts", () => {
  it("are counted anew for whoever changed, and for nobody else", async () => {
    await superuser.query(
      "update outcome_fact set counted_at = now() - interval '1 hour', days_a_week = coalesce(days_a_week, 0)",
    );
    await superuser.query(
      "update client_overview set refreshed_at = now() - interval '2 hours' where practice_id = $1",
      [own.practiceId],
    );
    await superuser.query("update measure_response set received_at = now() - interval '2 hours'");
    await superuser.query(
      "update outcome_fact set steps_achieved = 0 where client_id in (select client_id from client_overview where name in ('Client 00', 'Client 01'))",
    );
    await superuser.query(
      "update client_overview set refreshed_at = now() where name = 'Client 00' and practice_id = $1",
      [own.practiceId],
    );
    const { groups } = await inPractice(own.system, (tx) => countOutcomes(tx, own.practiceId, new Date()));
    // Client 00 is right again; Client 01, whose record did not change, still has what was written over it.
    expect(groups.all?.survival.arms.map(({ n }) => n)).toEqual([29, 31]);
  });

  it("cost a view the same statements, with sixty clients and with few", async () => {
    const statements = async (practice: TestPractice) => {
      let count = 0;
      pool().once("acquire", (connection) => {
        const spy = vi.spyOn(connection, "query");
        pool().once("release", () => {
          count = spy.mock.calls.length;
          spy.mockRestore();
        });
      });
      await readOutcomes(practice.practitioner, {});
      return count;
    };
    // Begin, the member check, the report, its titles, commit.
    expect([await statements(own), await statements(other)]).toEqual([5, 5]);
  });
});
