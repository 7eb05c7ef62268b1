import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord, catalogItem, clientDay, clientOverview, log } from "@/db/schema/index";
import { longestComment } from "@/domain/progress/limits";
import { saveLogBy } from "@/server/services/progress/save-log";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, doneLog, givePlan, refusal, usualLines } from "./published-plan";

const today = "2026-06-10";
const saveLog = saveLogBy(clockAt(`${today}T20:00:00Z`));
let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

const logsOf = (clientId: string) =>
  inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.clientId, clientId)));

describe("saving a log", () => {
  it("keeps what was said, counts the day, refreshes the overview and leaves an audit record", async () => {
    const me = await givePlan(own);
    const sent = doneLog(me.versions[0]?.[0], today, { effort: 6, pain: 2, setsDone: 3, comment: "  Went well. " });
    expect(await saveLog(me.actor, sent)).toEqual({ id: sent.id, repeated: false });
    const [row] = await logsOf(me.clientId);
    expect(row).toMatchObject({ outcome: "done", effort: 6, pain: 2, setsDone: 3, comment: "Went well.", day: today });
    const [day] = await inPractice(own.system, (tx) =>
      tx.select().from(clientDay).where(eq(clientDay.clientId, me.clientId)),
    );
    expect(day).toMatchObject({ day: today, dueCount: 5, doneCount: 1 });
    const [overview] = await inPractice(own.system, (tx) =>
      tx.select().from(clientOverview).where(eq(clientOverview.clientId, me.clientId)),
    );
    expect(overview?.lastLogAt).not.toBeNull();
    expect(overview?.musclesState).toBe("under_way");
    const audits = await inPractice(own.system, (tx) =>
      tx
        .select()
        .from(auditRecord)
        .where(and(eq(auditRecord.clientId, me.clientId), eq(auditRecord.action, "log.save"))),
    );
    expect(audits).toHaveLength(1);
    expect(JSON.stringify(audits)).not.toContain("Went well");
  });

  it("changes nothing when the same log is sent again, even when its day is out of reach by then", async () => {
    const me = await givePlan(own);
    const sent = doneLog(me.versions[0]?.[0], today);
    await saveLog(me.actor, sent);
    expect(await saveLog(me.actor, sent)).toEqual({ id: sent.id, repeated: true });
    const muchLater = saveLogBy(clockAt("2026-08-01T08:00:00Z"));
    expect(await muchLater(me.actor, sent)).toEqual({ id: sent.id, repeated: true });
    expect(await logsOf(me.clientId)).toHaveLength(1);
  });

  it("counts every log when several are sent at once, and one log once when it is sent several times", async () => {
    const me = await givePlan(own);
    const all = (me.versions[0] ?? []).slice(0, 5).map((id) => doneLog(id, today));
    const answers = await Promise.all([...all, ...all].map((sent) => saveLog(me.actor, sent)));
    expect(answers.filter(({ repeated }) => repeated)).toHaveLength(5);
    const [day] = await inPractice(own.system, (tx) =>
      tx.select().from(clientDay).where(eq(clientDay.clientId, me.clientId)),
    );
    expect(day).toMatchObject({ dueCount: 5, doneCount: 5 });
  });

  it("calls a known id with another body a conflict and overwrites nothing", async () => {
    const me = await givePlan(own);
    const sent = doneLog(me.versions[0]?.[0], today);
    await saveLog(me.actor, sent);
    expect(await refusal(saveLog(me.actor, { ...sent, outcome: "partly" }))).toEqual({ code: "conflict" });
    expect((await logsOf(me.clientId))[0]?.outcome).toBe("done");
  });

  it("calls an id of another client's log a conflict without showing it", async () => {
    const [me, other] = [await givePlan(own), await givePlan(own)];
    const sent = doneLog(other.versions[0]?.[0], today);
    await saveLog(other.actor, sent);
    const mine = { ...doneLog(me.versions[0]?.[0], today), id: sent.id };
    expect(await refusal(saveLog(me.actor, mine))).toEqual({ code: "conflict" });
    expect(await logsOf(me.clientId)).toEqual([]);
  });

  it("does not find another client's assignment, another practice's, or none", async () => {
    const elsewhere = await makePractice();
    await loadContentPack(elsewhere.system);
    const [me, other, far] = [await givePlan(own), await givePlan(own), await givePlan(elsewhere)];
    for (const id of [other.versions[0]?.[0], far.versions[0]?.[0], uuidv7()])
      expect(await refusal(saveLog(me.actor, doneLog(id, today)))).toEqual({ code: "not_found" });
    expect(await logsOf(me.clientId)).toEqual([]);
  });

  it("is for clients alone", async () => {
    const me = await givePlan(own);
    const sent = doneLog(me.versions[0]?.[0], today);
    expect(await refusal(saveLog(own.practitioner, sent))).toEqual({ code: "not_allowed" });
    expect(await refusal(saveLog(own.admin, sent))).toEqual({ code: "not_allowed" });
    expect(await refusal(saveLog(own.system, sent))).toEqual({ code: "not_allowed" });
  });

  it("does not let a client of one practice in with the actor of another", async () => {
    const elsewhere = await makePractice();
    const me = await givePlan(own);
    const strayed = { ...me.actor, practiceId: elsewhere.practiceId };
    expect(await refusal(saveLog(strayed, doneLog(me.versions[0]?.[0], today)))).toEqual({ code: "signed_out" });
  });

  it("takes a log for a line of an earlier version, and for an exercise that was retired since", async () => {
    const at = new Date("2026-06-01T09:00:00Z");
    const me = await givePlan(own, { versions: [{ lines: usualLines }, { lines: usualLines.slice(1), at }] });
    await inPractice(own.system, (tx) =>
      tx
        .update(catalogItem)
        .set({ status: "retired", publishedVersion: null })
        .where(and(eq(catalogItem.practiceId, own.practiceId), eq(catalogItem.key, "e_glute_bridge"))),
    );
    expect(await refusal(saveLog(me.actor, doneLog(me.versions[0]?.[0], today)))).toEqual({ code: "accepted" });
    expect(await refusal(saveLog(me.actor, doneLog(me.versions[1]?.[0], today)))).toEqual({ code: "accepted" });
  });

  it("reaches back two weeks and one day ahead for a traveller, no further", async () => {
    const me = await givePlan(own);
    const on = (day: string) =>
      refusal(saveLog(me.actor, doneLog(me.versions[0]?.[0], day, { at: `${today}T19:00:00Z` })));
    expect(await on("2026-05-27")).toEqual({ code: "accepted" });
    expect(await on("2026-05-26")).toEqual({ code: "invalid", day: "in_past" });
    expect(await on("2026-06-11")).toEqual({ code: "accepted" });
    expect(await on("2026-06-12")).toEqual({ code: "invalid", day: "in_future" });
  });

  it("refuses what is malformed, naming the field, and writes nothing", async () => {
    const me = await givePlan(own);
    const sent = doneLog(me.versions[0]?.[0], today);
    const refused = async (more: object) => refusal(saveLog(me.actor, { ...sent, ...more }));
    expect(await refused({ outcome: "skipped" })).toEqual({ code: "invalid", reason: "required" });
    expect(await refused({ reason: "time" })).toEqual({ code: "invalid", reason: "not_allowed" });
    expect(await refused({ comment: "x".repeat(longestComment + 1) })).toEqual({ code: "invalid", comment: "too_big" });
    expect(await refused({ comment: "a\u0000b" })).toEqual({ code: "invalid", comment: "control_character" });
    expect(await refused({ pain: 11 })).toEqual({ code: "invalid", pain: "too_big" });
    expect(await refused({ effort: 2.5 })).toMatchObject({ code: "invalid" });
    expect(await refused({ id: "3f0a4c4e-8c5e-4b44-8a63-6a2d2c7a7d11" })).toMatchObject({ code: "invalid" });
    expect(await refused({ day: "2026-02-30" })).toMatchObject({ code: "invalid" });
    expect(await refused({ zone: "Mars/Olympus" })).toEqual({ code: "invalid", zone: "zone" });

    expect(await refused({ clientId: me.clientId })).toMatchObject({ code: "invalid" });
    expect(await logsOf(me.clientId)).toEqual([]);
  });
});
