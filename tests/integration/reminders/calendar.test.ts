import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { chooseReminders } from "@/server/services/reminders/choose-reminders";
import { makeCalendar } from "@/server/services/reminders/make-calendar";
import { revokeCalendar } from "@/server/services/reminders/revoke-calendar";
import { serveCalendar } from "@/server/trpc/reminder-handlers";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";

let own: TestPractice;
beforeAll(async () => {
  own = await makePractice();
});

const ways = { remindByMail: false, remindByPush: false, messageByMail: true, messageByPush: true };

async function open(me: TestClient): Promise<string> {
  const { url } = await makeCalendar(me.actor, {});
  expect(url).toMatch(/^http:\/\/localhost:3000\/api\/calendar\/\S+\.ics$/);
  return url.split("/").at(-1) ?? "";
}

const get = (file: string, from = "192.0.2.20") =>
  serveCalendar(new Request("http://localhost/x", { headers: { "x-forwarded-for": from } }), file);

describe("a client's calendar", () => {
  it("holds the chosen times as floating weekly events, and nothing of their health", async () => {
    const me = await makeClient(own, { name: "Maria, of the sore back" });
    const reminders = [
      { weekdays: [1, 3, 5], time: "19:30" },
      { weekdays: [6], time: "09:00" },
    ];
    await chooseReminders(me.actor, { zone: "Europe/London", reminders, ...ways });
    const answer = await get(await open(me));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const text = await answer.text();
    expect(text).not.toMatch(/Maria|back|pain|exercise|Test practice/i);
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents("vevent")
      .map((each) => new ICAL.Event(each));
    expect(events.map(({ summary }) => summary)).toEqual(["Session", "Session"]);
    const [morning, evening] = [...events].sort((one, two) => one.startDate.hour - two.startDate.hour);
    expect(morning?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
    const times = evening?.iterator();
    const found = [1, 2, 3, 4].map(() => times?.next());
    expect(found.map((time) => [time?.hour, time?.minute])).toEqual([1, 2, 3, 4].map(() => [19, 30]));
    const days = new Set(found.map((time) => time?.dayOfWeek()));
    expect([...days].sort()).toEqual([2, 4, 6]);
    expect(morning?.iterator().next()?.dayOfWeek()).toBe(7);
  });

  it("is gone after it was ended, or replaced by a new address", async () => {
    const me = await makeClient(own);
    const first = await open(me);
    expect((await get(first)).status).toBe(200);
    const second = await open(me);
    expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
    await revokeCalendar(me.actor, {});
    expect((await get(second)).status).toBe(404);
  });

  it("answers nothing to a guess, nor to the secret under another practice's name", async () => {
    const file = await open(await makeClient(own));
    const stranger = await open(await makeClient(await makePractice("Other")));
    const mixed = `${stranger.split(".")[0]}.${file.split(".").slice(1).join(".")}`;
    const statuses = await Promise.all(
      [get("unknown.ics"), get(mixed), get(file)].map(async (one) => (await one).status),
    );
    expect(statuses).toEqual([404, 404, 200]);
  });

  it("is slowed down when it is asked for too often", async () => {
    const file = await open(await makeClient(own));
    const statuses: number[] = [];
    for (let index = 0; index < 61; index += 1) statuses.push((await get(file)).status);
    expect([statuses[0], statuses[59], statuses[60]]).toEqual([200, 200, 429]);
  }, 30_000);
});
