import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { pool } from "@/db/pool";
import { todaySchema } from "@/domain/progress/dtos";
import { ratePainBy } from "@/server/services/progress/rate-pain";
import { readTodayBy } from "@/server/services/progress/read-today";
import { saveLogBy } from "@/server/services/progress/save-log";
import { saveReliefUseBy } from "@/server/services/progress/save-relief-use";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { moveCause, retest } from "./found-again";
import { clockAt, doneLog, givePlan, lockByScreen, refusal, usualLines } from "./published-plan";

let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

const at = (moment: string) => readTodayBy(clockAt(moment));
const evening = "2026-06-10T20:00:00Z";

describe("the client's Today", () => {
  it("shows what is due in the method's order, the pelvis before other joints, the relief kit apart", async () => {
    const me = await givePlan(own);
    const today = await at(evening)(me.actor, {});
    expect(todaySchema.parse(today)).toEqual(today);
    expect(today.lines.map(({ itemKey }) => itemKey)).toEqual([
      "e_hipflexor_half_kneel",
      "e_pubic_met",
      "e_cat_camel",
      "e_glute_set",
      "e_glute_bridge",
    ]);
    expect(today.kit.map(({ itemKey }) => itemKey)).toEqual(["r_rest_90_90", "r_heat"]);
    expect(today.lines[0]).toMatchObject({ side: "left", dose: { sets: 2, holdSeconds: 30 }, perSide: true });
    expect(today.lines[0]?.purposes).toMatchObject([
      { targetKind: "muscle", side: "left", tendency: "tight", foundOn: "2026-05-03" },
    ]);
    expect(today.lines[0]?.minutes).toBeCloseTo(80 / 60);
    expect(today.practice.answerTime).toBe("one working day");
  });

  it("says when what a line is for was measured, in the client's own zone", async () => {
    const stretch = usualLines.filter(({ key }) => key === "e_hipflexor_half_kneel");
    const measuredAt = new Date("2026-05-05T22:30:00Z");
    const lines = stretch.map((line) => ({
      ...line,
      serves: { muscle: "psoas_major", side: "left" as const, measuredAt },
    }));
    const days = await Promise.all(
      ["Europe/London", "Asia/Tokyo"].map(async (zone) => {
        const me = await givePlan(own, { zone, versions: [{ lines }] });
        return (await at(evening)(me.actor, {})).lines[0]?.purposes[0]?.foundOn;
      }),
    );
    expect(days).toEqual(["2026-05-05", "2026-05-06"]);
  });

  it("counts today's sessions of a line, also through a new version and after a correction", async () => {
    const me = await givePlan(own, { versions: [{ lines: usualLines }, { lines: usualLines }] });
    const saveLog = saveLogBy(clockAt(evening));
    await saveLog(me.actor, doneLog(me.versions[0]?.[1], "2026-06-10"));
    await saveLog(me.actor, doneLog(me.versions[1]?.[1], "2026-06-10", { outcome: "skipped", reason: "time" }));
    await saveLog(me.actor, doneLog(me.versions[1]?.[1], "2026-06-09"));
    const today = await at(evening)(me.actor, {});
    const line = today.lines.find(({ itemKey }) => itemKey === "e_hipflexor_half_kneel");
    expect(line).toMatchObject({ doneToday: 1, spokenToday: 2, lastOutcome: "skipped" });
  });

  it("shows pain of today and yesterday, and orders the kit by what eased most", async () => {
    const me = await givePlan(own);
    const [ratePain, saveReliefUse] = [ratePainBy(clockAt(evening)), saveReliefUseBy(clockAt(evening))];
    const said = { zone: "Europe/London", at: evening };
    await ratePain(me.actor, { id: uuidv7(), day: "2026-06-09", score: 5, ...said });
    const heat = me.versions[0]?.[6] ?? "";
    await saveReliefUse(me.actor, {
      id: uuidv7(),
      assignmentId: heat,
      day: "2026-06-10",
      painBefore: 6,
      painAfter: 3,
      ...said,
    });
    const today = await at(evening)(me.actor, {});
    expect(today.pain).toEqual({ today: null, yesterday: 5 });
    expect(today.kit.map(({ itemKey }) => itemKey)).toEqual(["r_heat", "r_rest_90_90"]);
    expect(today.kit[0]?.effect).toEqual({ uses: 1, before: 6, after: 3 });
    expect(today.steps.find(({ step }) => step === "relieve")?.state).toBe("under_way");
  });

  it("hides everything of the plan while a safety screen locks it", async () => {
    const me = await givePlan(own);
    await lockByScreen(own, me.clientId);
    const today = await at(evening)(me.actor, {});
    expect(today).toMatchObject({ lockedLevel: "E", lines: [], kit: [] });
    expect(JSON.stringify(today)).not.toContain("e_glute_bridge");
  });

  it("names the change of plan until the client logs under it; the first version is none", async () => {
    const published = new Date("2026-06-10T09:00:00Z");
    const first = await givePlan(own);
    expect((await at(evening)(first.actor, {})).changed).toBeNull();
    const versions = [{ lines: usualLines }, { lines: usualLines, at: published, note: "Strength added" }];
    const me = await givePlan(own, { versions });
    expect((await at(evening)(me.actor, {})).changed).toMatchObject({ number: 2, note: "Strength added" });
    await saveLogBy(clockAt(evening))(me.actor, doneLog(me.versions[1]?.[0], "2026-06-10"));
    expect((await at(evening)(me.actor, {})).changed).toBeNull();
  });

  it("tells until the next log what was measured again and which causes moved, in the client's language", async () => {
    const me = await givePlan(own);
    await retest(own, me, [
      [15, "2026-05-03"],
      [4, "2026-06-09"],
    ]);
    await moveCause(own, me, { to: "improving", at: "2026-06-09T10:00:00Z" });
    const { news } = await at(evening)(me.actor, {});
    expect(news).toEqual({
      retests: [
        {
          kind: "number",
          test: "How far the thigh hangs down at the bed edge",
          unit: "deg",
          side: "left",
          before: 15,
          beforeOn: "2026-05-03",
          now: 4,
          outcome: "towards",
        },
      ],
      causes: [{ id: me.causeId, title: expect.any(String), status: "improving", inEnglish: false }],
    });
    const inSpanish = await at(evening)({ ...me.actor, language: "es" }, {});
    expect(inSpanish.news.causes[0]?.title).not.toBe(news.causes[0]?.title);
    await saveLogBy(clockAt(evening))(me.actor, doneLog(me.versions[0]?.[1], "2026-06-10"));
    expect((await at(evening)(me.actor, {})).news).toEqual({ retests: [], causes: [] });
  });

  it("calls nothing news that is older than four weeks, nor another client's", async () => {
    const [me, other] = [await givePlan(own), await givePlan(own)];
    await retest(own, me, [
      [15, "2026-04-03"],
      [4, "2026-05-09"],
    ]);
    await moveCause(own, me, { to: "improving", at: "2026-05-09T10:00:00Z" });
    expect((await at(evening)(me.actor, {})).news).toEqual({ retests: [], causes: [] });
    expect((await at("2026-06-01T20:00:00Z")(me.actor, {})).news).toMatchObject({ retests: [{ now: 4 }] });
    expect((await at("2026-06-01T20:00:00Z")(other.actor, {})).news).toEqual({ retests: [], causes: [] });
  });

  it("says when the next session is due, and shows a client without a plan an empty day", async () => {
    const rest = await givePlan(own, {
      versions: [{ lines: [{ key: "e_cat_camel", phase: "joint", weekdays: [5] }] }],
    });
    const today = await at("2026-06-10T10:00:00Z")(rest.actor, {});
    expect(today).toMatchObject({ day: "2026-06-10", lines: [], nextDueOn: "2026-06-12" });
    const fresh = await makeClient(own);
    expect(await at(evening)(fresh.actor, {})).toMatchObject({ published: null, lines: [], nextDueOn: null });
  });

  it("brings the lines of the other days and the days of all when it is asked to, for a page that is kept", async () => {
    const { actor } = await givePlan(own, {
      versions: [
        {
          lines: [
            { key: "e_glute_bridge", phase: "strengthen", weekdays: [1, 3, 5] },
            { key: "e_cat_camel", phase: "joint", weekdays: [2, 4] },
            { key: "r_heat", phase: "relieve", weekdays: [], inReliefKit: true },
          ],
        },
      ],
    });
    expect((await at(evening)(actor, {})).week).toBeNull();
    const { lines, week } = await at(evening)(actor, { week: true });
    expect(lines.map(({ itemKey }) => itemKey)).toEqual(["e_glute_bridge"]);
    expect(week?.others.map(({ itemKey }) => itemKey)).toEqual(["e_cat_camel"]);
    expect(week?.days.map(({ weekdays }) => weekdays)).toEqual([
      [2, 4],
      [1, 3, 5],
    ]);
  });

  it.each([
    ["Europe/London", "2026-03-28T23:59:59Z", "2026-03-28"],
    ["Europe/London", "2026-03-29T00:30:00Z", "2026-03-29"],
    ["Europe/London", "2026-10-24T23:30:00Z", "2026-10-25"],
    ["America/New_York", "2026-03-08T04:59:00Z", "2026-03-07"],
    ["America/New_York", "2026-11-01T03:59:00Z", "2026-10-31"],
    ["America/New_York", "2026-11-02T04:59:00Z", "2026-11-01"],
    ["Asia/Kathmandu", "2026-06-10T18:14:59Z", "2026-06-10"],
    ["Asia/Kathmandu", "2026-06-10T18:15:00Z", "2026-06-11"],
  ])("is the day in the client's zone: %s at %s is %s", async (zone, moment, day) => {
    const me = await givePlan(own, { zone });
    expect((await at(moment)(me.actor, {})).day).toBe(day);
  });

  it("keeps a traveller's logs on the day they were said for", async () => {
    const me = await givePlan(own, { zone: "America/New_York" });
    const moment = "2026-06-10T23:30:00Z";
    const inTokyo = doneLog(me.versions[0]?.[0], "2026-06-11", { zone: "Asia/Tokyo", at: moment });
    await saveLogBy(clockAt(moment))(me.actor, inTokyo);
    expect((await at(moment)(me.actor, {})).lines.at(-1)).toMatchObject({ doneToday: 0 });
    expect((await at("2026-06-11T12:00:00Z")(me.actor, {})).lines.at(-1)).toMatchObject({ doneToday: 1 });
  });

  it("needs two statements beside begin, the member check and commit", async () => {
    const me = await givePlan(own);
    let count = 0;
    pool().once("acquire", (connection) => {
      const spy = vi.spyOn(connection, "query");
      pool().once("release", () => {
        count = spy.mock.calls.length;
        spy.mockRestore();
      });
    });
    await at(evening)(me.actor, {});
    expect(count).toBe(5);
  });

  it("is for clients alone", async () => {
    const me = await givePlan(own);
    expect(await refusal(at(evening)(own.practitioner, {}))).toEqual({ code: "not_allowed" });
    expect(await refusal(at(evening)(own.admin, {}))).toEqual({ code: "not_allowed" });
    const elsewhere = await makePractice();
    expect(await refusal(at(evening)({ ...me.actor, practiceId: elsewhere.practiceId }, {}))).toEqual({
      code: "signed_out",
    });
  });
});
