import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SystemActor } from "@/domain/access/actor";
import { keepVapidKeys } from "@/scripts/start/vapid";
import { answerClient } from "@/server/services/messages/answer-client";
import { saveLogBy } from "@/server/services/progress/save-log";
import { addDevice } from "@/server/services/reminders/add-device";
import { chooseRemindersBy } from "@/server/services/reminders/choose-reminders";
import { deliverNotice } from "@/server/services/reminders/deliver-notice";
import { raiseReminder } from "@/server/services/reminders/raise-reminder";
import { readStopLink, stopNotices } from "@/server/services/reminders/stop-notices";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { receiveStop } from "@/server/trpc/reminder-handlers";
import { makePractice, type TestPractice } from "../../support/factories";
import { type MailServer, startMailServer } from "../../support/mail-server";
import { type PushEndpoint, startPushEndpoint } from "../../support/push-endpoint";
import { clockAt, doneLog, type GivenPlan, givePlan, lockByScreen, refusal } from "../progress/published-plan";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const folder = `.data/test/vapid-${process.pid}`;
let mail: MailServer;
let push: PushEndpoint;
let own: TestPractice;

beforeAll(async () => {
  await superuser.connect();
  [mail, push] = await Promise.all([startMailServer(), startPushEndpoint()]);
  const keys = keepVapidKeys(folder);
  // Read at the first use of this file.
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    PUSH_ORIGINS: push.origin,
    VAPID_PUBLIC_KEY: keys.publicKey,
    VAPID_PRIVATE_KEY: keys.privateKey,
    VAPID_SUBJECT: "mailto:practice@example.test",
  });
  own = await makePractice("Hügel & Söhne");
  await loadContentPack(own.system);
});
afterAll(async () => {
  await Promise.all([mail.stop(), push.stop(), superuser.end()]);
});

const lines = [{ key: "e_glute_bridge", phase: "strengthen" as const }];
const before = "2026-06-10T17:00:00Z";
const due = "2026-06-10T18:30:00Z";
const off = { remindByMail: false, remindByPush: false, messageByMail: false, messageByPush: false };

async function choose(me: GivenPlan, ways: Partial<typeof off>): Promise<void> {
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], time: "19:30" };
  const choice = { zone: "Europe/London", reminders: [rule], ...off, ...ways };
  await chooseRemindersBy(clockAt(before))(me.actor, choice);
}

const idsOf = async (table: "reminder" | "notice", me: GivenPlan, also = "") =>
  (await superuser.query(`select * from ${table} where client_id = $1 ${also} order by id`, [me.clientId])).rows;

/** Raises the client's reminders and delivers what came of it, as the jobs do. */
async function runReminders(me: GivenPlan, moment: string): Promise<string[]> {
  for (const { id } of await idsOf("reminder", me)) await raiseReminder(own.system, id, clockAt(moment));
  return deliverAll(me, moment);
}

async function deliverAll(me: GivenPlan, moment: string): Promise<string[]> {
  for (const { id } of await idsOf("notice", me, "and settled_at is null"))
    await deliverNotice(own.system, id, clockAt(moment));
  return (await idsOf("notice", me)).map(({ channel, outcome }) => `${channel} ${outcome}`);
}

describe("a reminder", () => {
  it("comes by mail and by notice at its time, says nothing of health, and can be stopped from the mail", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    await addDevice(me.actor, push.device);
    await choose(me, { remindByMail: true, remindByPush: true });
    expect(await runReminders(me, due)).toEqual(["mail sent", "push sent"]);
    const text = mail.received.at(-1) ?? "";
    expect(text).toContain("Subject: Your session is ready");
    expect(text).toMatch(/List-Unsubscribe: <http:\/\/localhost:3000\/api\/unsubscribe\/\S+>/);
    expect(text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const got = push.received.at(-1);
    expect(JSON.parse(got?.text ?? "")).toMatchObject({ title: "Your session is ready", path: "/my" });
    expect(`${text} ${got?.text}`).not.toMatch(/pain|back|bridge|exercise/i);
    expect(got?.headers["content-encoding"]).toBe("aes128gcm");
    expect(got?.key).toBe(process.env.VAPID_PUBLIC_KEY);
    expect(got?.claims).toMatchObject({ aud: push.origin, sub: "mailto:practice@example.test" });
    expect((got?.claims.exp ?? 0) * 1000 - Date.now()).toBeLessThan(86_400_000);

    const token = text.match(/\/api\/unsubscribe\/([^>]+)>/)?.[1] ?? "";
    expect(await readStopLink(token, "test")).toEqual({ kind: "reminder", practiceName: "Hügel & Söhne" });
    expect((await idsOf("notice", me)).length).toBe(2);
    const click = new Request("http://localhost/x", { method: "POST", body: "List-Unsubscribe=One-Click" });
    expect((await receiveStop(click, token)).status).toBe(200);
    const next = "2026-06-11T18:30:00Z";
    expect((await runReminders(me, next)).slice(2)).toEqual(["push sent"]);
  });

  it("is quiet when everything of the day is logged, and while a safety screen locks the plan", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    await choose(me, { remindByMail: true });
    const assignmentId = me.versions[0]?.[0] ?? "";
    await saveLogBy(clockAt(before))(me.actor, doneLog(assignmentId, "2026-06-10"));
    expect(await runReminders(me, due)).toEqual(["mail quiet"]);
    // The positive control: the next day, with nothing logged, it comes.
    expect(await runReminders(me, "2026-06-11T18:30:00Z")).toEqual(["mail quiet", "mail sent"]);
    await lockByScreen(own, me.clientId);
    expect((await runReminders(me, "2026-06-12T18:30:00Z")).at(-1)).toBe("mail quiet");
  });

  it("is raised once for each time, never before it, and reckons the next one by the clock", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    await choose(me, { remindByMail: true });
    expect(await runReminders(me, "2026-06-10T18:29:59Z")).toEqual([]);
    expect(await runReminders(me, due)).toEqual(["mail sent"]);
    expect(await runReminders(me, due)).toEqual(["mail sent"]);
    const [row] = await idsOf("reminder", me);
    expect(row.next_due_at.toISOString()).toBe("2026-06-11T18:30:00.000Z");
    // A day late it is no help: the moment passes, the next one is reckoned.
    expect(await runReminders(me, "2026-06-11T21:00:00Z")).toEqual(["mail sent"]);
    expect((await idsOf("reminder", me))[0].next_due_at.toISOString()).toBe("2026-06-12T18:30:00.000Z");
  });

  it("whose mail is refused is tried again, and sent once the server takes it", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    await choose(me, { remindByMail: true });
    mail.refuse = true;
    await expect(runReminders(me, due)).rejects.toThrow("mail_failed");
    mail.refuse = false;
    const sent = mail.received.length;
    expect(await deliverAll(me, due)).toEqual(["mail sent"]);
    expect(mail.received.length).toBe(sent + 1);
  });

  it("forgets a device that is gone, and keeps one whose service only fails", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    const gone = { ...push.device, endpoint: `${push.device.endpoint}-2` };
    await addDevice(me.actor, gone);
    await choose(me, { remindByPush: true });
    push.answer = 503;
    await expect(runReminders(me, due)).rejects.toThrow("push_failed");
    push.answer = 410;
    await deliverAll(me, due);
    push.answer = 201;
    const left = await superuser.query("select 1 from push_device where client_id = $1", [me.clientId]);
    expect(left.rows).toEqual([]);
    expect(await idsOf("notice", me)).toEqual([]);
  });
});

describe("a device", () => {
  it("may only name the address of a push service", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    const device = { ...push.device, endpoint: "http://169.254.169.254/latest" };
    expect(await refusal(addDevice(me.actor, device))).toMatchObject({ endpoint: "no_push_service" });
  });

  it("of somebody else cannot be taken over", async () => {
    const [one, other] = [
      await givePlan(own, { versions: [{ lines }] }),
      await givePlan(own, { versions: [{ lines }] }),
    ];
    const device = { ...push.device, endpoint: `${push.device.endpoint}-3` };
    await addDevice(one.actor, device);
    await addDevice(one.actor, device);
    expect(await refusal(addDevice(other.actor, device))).toMatchObject({ code: "conflict" });
  });
});

describe("a message of the practice", () => {
  it("is told of without a word of it, once in a quarter of an hour, also to who has chosen nothing", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    for (const text of ["Do less of the bridge.", "And walk."])
      await answerClient(own.practitioner, {
        clientId: me.clientId,
        ...{ id: uuidv7(), day: "2026-06-10", at: due, zone: "Europe/London", text, photoId: null },
      });
    expect(await deliverAll(me, new Date().toISOString())).toEqual(["mail sent"]);
    expect(mail.received.at(-1)).toContain("Hügel & Söhne has written to you.");
    expect(mail.received.at(-1)).not.toContain("bridge");
  });
});

describe("stopping mails by a link", () => {
  it("refuses one that the portal did not sign, and one changed to stop something else", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    await choose(me, { remindByMail: true });
    await runReminders(me, due);
    const token = mail.received.at(-1)?.match(/\/api\/unsubscribe\/([^>]+)>/)?.[1] ?? "";
    const asking = { from: "192.0.2.1", requestId: "test" };
    expect(await refusal(stopNotices(token.replace(".reminder.", ".message."), asking))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(stopNotices(`${token}x`, asking))).toMatchObject({ code: "not_found" });
    expect(await readStopLink("unknown", "test")).toEqual({ kind: null, practiceName: null });
    expect(await stopNotices(token, asking)).toEqual({});
  });

  it("is slowed down for one address that tries many", async () => {
    const asking = { from: "192.0.2.9", requestId: "test" };
    const codes: string[] = [];
    for (let index = 0; index < 61; index += 1)
      codes.push(String((await refusal(stopNotices(`guess-${index}`, asking))).code));
    expect([codes[0], codes[59], codes[60]]).toEqual(["not_found", "not_found", "rate_limited"]);
  }, 20_000);
});

describe("another practice", () => {
  it("finds neither the reminder nor the notice", async () => {
    const me = await givePlan(own, { versions: [{ lines }] });
    await choose(me, { remindByMail: true });
    const stranger: SystemActor = (await makePractice("Other")).system;
    const [row] = await idsOf("reminder", me);
    await raiseReminder(stranger, row.id, clockAt(due));
    expect(await idsOf("notice", me)).toEqual([]);
    await raiseReminder(own.system, row.id, clockAt(due));
    const [waiting] = await idsOf("notice", me);
    const sent = mail.received.length;
    await deliverNotice(stranger, waiting.id, clockAt(due));
    expect(mail.received.length).toBe(sent);
  });
});
