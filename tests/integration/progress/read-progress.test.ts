import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { flare, painMap, painPoint } from "@/db/schema/index";
import { ownPlanSchema, progressSchema } from "@/domain/progress/dtos";
import { addDays } from "@/domain/time/calendar-day";
import { ratePainBy } from "@/server/services/progress/rate-pain";
import { readOwnPlanBy } from "@/server/services/progress/read-own-plan";
import { readOwnProgressBy } from "@/server/services/progress/read-own-progress";
import { refreshOverview } from "@/server/services/progress/refresh-overview";
import { saveLogBy } from "@/server/services/progress/save-log";
import { saveReliefUseBy } from "@/server/services/progress/save-relief-use";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { retest } from "./found-again";
import { clockAt, doneLog, givePlan, lockByScreen, refusal, usualLines } from "./published-plan";

const clock = clockAt("2026-06-10T20:00:00Z");
const [readProgress, readPlan] = [readOwnProgressBy(clock), readOwnPlanBy(clock)];
let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

describe("the client's progress", () => {
  it("shows pain by day with its gaps, and the first and latest means", async () => {
    const me = await givePlan(own);
    const ratePain = ratePainBy(clock);
    const said = { zone: "Europe/London", at: "2026-06-10T18:00:00Z" };
    await ratePain(me.actor, { id: uuidv7(), day: "2026-06-06", score: 7, ...said });
    await ratePain(me.actor, { id: uuidv7(), day: "2026-06-09", score: 3, ...said });
    const progress = await readProgress(me.actor, {});
    expect(progressSchema.parse(progress)).toEqual(progress);
    expect(progress.pain.map(({ score }) => score)).toEqual([7, null, null, 3, null]);
    expect(progress).toMatchObject({ painFirst: 5, painLatest: 5, ratedDays: 2 });
  });

  it("tells silent days from days of rest, and never calls them zero", async () => {
    const lines = usualLines.slice(0, 1).map((line) => ({ ...line, weekdays: [1, 3, 5] }));
    const me = await givePlan(own, { versions: [{ lines, at: new Date("2026-06-05T10:00:00Z") }] });
    await saveLogBy(clock)(me.actor, doneLog(me.versions[0]?.[0], "2026-06-08"));
    const { adherence } = await readProgress(me.actor, {});
    expect(adherence.map(({ day, state }) => `${day.slice(8)} ${state}`)).toEqual([
      "05 no_data",
      "06 rest",
      "07 rest",
      "08 done",
      "09 rest",
      "10 no_data",
    ]);
  });

  it("shows each cause with its leading measure, first beside latest, and the steps that work on it", async () => {
    const me = await givePlan(own);
    await retest(own, me, [
      [15, "2026-05-03"],
      [9, "2026-05-20"],
      [4, "2026-06-02"],
    ]);
    const { causes } = await readProgress(me.actor, {});
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({
      status: "confirmed",
      steps: ["muscles", "joints"],
      measure: {
        test: "How far the thigh hangs down at the bed edge",
        unit: "deg",
        side: "left",
        first: 15,
        latest: 4,
        firstOn: "2026-05-03",
        latestOn: "2026-06-02",
      },
    });
  });

  it("shows what was measured again with what the change may be called, and only the flares of these weeks", async () => {
    const me = await givePlan(own);
    await retest(own, me, [
      [15, "2026-05-03"],
      [4, "2026-06-02"],
    ]);
    await inPractice(own.system, (tx) =>
      tx.insert(flare).values(
        ["2025-01-10", "2026-06-01"].map((day) => ({
          practiceId: own.practiceId,
          id: uuidv7(),
          clientId: me.clientId,
          day,
          untilDay: addDays(day, 4),
          zone: "Europe/London",
          walkPercent: 50,
          levelsDown: 2,
          ruleKey: "STP-06",
          answers: {},
          at: new Date(`${day}T10:00:00Z`),
        })),
      ),
    );
    const { retests, flares } = await readProgress(me.actor, {});
    expect(retests).toMatchObject([{ side: "left", unit: "deg", first: 15, latest: 4, latestOn: "2026-06-02" }]);
    expect(flares).toEqual([{ from: "2026-06-01", to: "2026-06-05" }]);
  });

  it("shows what each relief technique did, and the first and latest body picture", async () => {
    const me = await givePlan(own);
    const said = { zone: "Europe/London", at: "2026-06-10T18:00:00Z", day: "2026-06-10" };
    for (const painAfter of [2, 4, null])
      await saveReliefUseBy(clock)(me.actor, {
        id: uuidv7(),
        assignmentId: me.versions[0]?.[5] ?? "",
        painBefore: 6,
        painAfter,
        ...said,
      });
    await inPractice(own.system, async (tx) => {
      for (const [day, intensity] of [
        ["2026-05-03", 6],
        ["2026-05-20", 5],
        ["2026-06-02", 2],
      ] as const) {
        const id = uuidv7();
        const { practiceId } = own;
        const recordedAt = new Date(`${day}T10:00:00Z`);
        await tx.insert(painMap).values({ practiceId, id, clientId: me.clientId, recordedAt });
        await tx
          .insert(painPoint)
          .values({ practiceId, painMapId: id, region: "back.low_back.left", clientId: me.clientId, intensity });
      }
    });
    const { relief, painMaps } = await readProgress(me.actor, {});
    expect(relief).toMatchObject([{ itemKey: "r_rest_90_90", uses: 2, before: 6, after: 3 }]);
    expect(painMaps.map(({ day, points }) => [day, points[0]?.intensity])).toEqual([
      ["2026-05-03", 6],
      ["2026-06-02", 2],
    ]);
  });

  it("is empty, not wrong, for a client of the first day", async () => {
    const me = await makeClient(own);
    expect(await readProgress(me.actor, {})).toMatchObject({ pain: [], adherence: [], causes: [], painFirst: null });
  });

  it("is for clients alone", async () => {
    expect(await refusal(readProgress(own.practitioner, {}))).toEqual({ code: "not_allowed" });
    expect(await refusal(readProgress(own.admin, {}))).toEqual({ code: "not_allowed" });
  });
});

describe("the client's plan", () => {
  it("says why: causes in plain words, lines with what they are for, notes of the versions", async () => {
    const versions = [{ lines: usualLines }, { lines: usualLines, note: "Two stretches more" }];
    const me = await givePlan(own, { versions });
    const plan = await readPlan(me.actor, {});
    expect(ownPlanSchema.parse(plan)).toEqual(plan);
    expect(plan.causes).toMatchObject([
      { id: me.causeId, title: "Front of the hips and low back are tight, with a deeper curve" },
    ]);
    const served = plan.lines.filter(({ purposes }) => purposes.some(({ causeId }) => causeId === me.causeId));
    expect(served.map(({ itemKey }) => itemKey)).toEqual(["e_hipflexor_half_kneel", "e_pubic_met", "e_cat_camel"]);
    expect(plan.versions.map(({ number, note }) => [number, note])).toEqual([
      [2, "Two stretches more"],
      [1, null],
    ]);
  });

  it("draws the pelvis from the first and the newest result of each of its tests", async () => {
    const me = await givePlan(own);
    await retest(
      own,
      me,
      [
        [12, "2026-05-03"],
        [9, "2026-05-20"],
        [4, "2026-06-02"],
      ],
      "t_psis_level",
    );
    const { pelvis } = await readPlan(me.actor, {});
    expect(pelvis.first).toMatchObject([{ testKey: "t_psis_level", side: "left", value: 12 }]);
    expect(pelvis.newest).toMatchObject([{ testKey: "t_psis_level", side: "left", value: 4 }]);
  });

  it("hides its lines while a safety screen locks it, and shows nobody else's", async () => {
    const [me, other] = [await givePlan(own), await makeClient(own)];
    await lockByScreen(own, me.clientId);
    await inPractice(own.system, (tx) => refreshOverview(tx, own.practiceId, me.clientId));
    expect(await readPlan(me.actor, {})).toMatchObject({ lockedLevel: "E", lines: [] });
    expect(await readPlan(other.actor, {})).toMatchObject({ causes: [], lines: [], versions: [] });
    expect(await refusal(readPlan(own.practitioner, {}))).toEqual({ code: "not_allowed" });
  });
});
