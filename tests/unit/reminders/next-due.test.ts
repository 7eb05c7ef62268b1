import { describe, expect, it } from "vitest";
import { checkInMoments, checkInsAfter, isOver } from "@/domain/check-ins/schedule";
import { nextDue } from "@/domain/reminders/next-due";
import { isPushService } from "@/domain/reminders/push-service";
import { momentOfLocal } from "@/domain/time/local-moment";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const at = (text: string) => new Date(text);
const iso = (moment: Date | null) => moment?.toISOString() ?? null;

describe("a time of the clock as a moment", () => {
  it.each([
    ["a plain winter day", "2026-01-15", "19:00", "Europe/London", "2026-01-15T19:00:00.000Z"],
    ["the same in summer", "2026-07-15", "19:00", "Europe/London", "2026-07-15T18:00:00.000Z"],
    ["a zone of half hours", "2026-01-15", "07:00", "Asia/Kathmandu", "2026-01-15T01:15:00.000Z"],
    [
      "in the spring gap: as much later as the clocks jump",
      "2026-03-29",
      "01:30",
      "Europe/London",
      "2026-03-29T01:30:00.000Z",
    ],
    ["just after the gap", "2026-03-29", "02:00", "Europe/London", "2026-03-29T01:00:00.000Z"],
    ["twice in autumn: the first", "2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
    ["the spring gap of New York", "2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["the autumn hour of New York: the first", "2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["a gap of half an hour", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z"],
    ["a gap at midnight", "2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:30:00.000Z"],
    ["a day ahead of UTC", "2026-06-01", "08:00", "Pacific/Kiritimati", "2026-05-31T18:00:00.000Z"],
  ])("%s", (_name, day, time, zone, moment) => {
    expect(iso(momentOfLocal(day, time, zone))).toBe(moment);
  });
});

describe("the next time of a reminder", () => {
  it("is today when its time is still to come, and tomorrow when it has come", () => {
    const rule = { weekdays: everyDay, time: "19:00" };
    expect(iso(nextDue(rule, "UTC", at("2026-05-04T18:59:59Z")))).toBe("2026-05-04T19:00:00.000Z");
    expect(iso(nextDue(rule, "UTC", at("2026-05-04T19:00:00Z")))).toBe("2026-05-05T19:00:00.000Z");
  });

  it("keeps to its days of the week, a week away too", () => {
    const tuesdays = { weekdays: [2], time: "07:00" };
    expect(iso(nextDue(tuesdays, "UTC", at("2026-05-04T10:00:00Z")))).toBe("2026-05-05T07:00:00.000Z");
    expect(iso(nextDue(tuesdays, "UTC", at("2026-05-05T07:00:00Z")))).toBe("2026-05-12T07:00:00.000Z");
    expect(nextDue({ weekdays: [], time: "07:00" }, "UTC", at("2026-05-05T07:00:00Z"))).toBeNull();
  });

  it("stays at the same time of the clock when the clocks change", () => {
    const rule = { weekdays: everyDay, time: "07:00" };
    expect(iso(nextDue(rule, "Europe/London", at("2026-03-28T12:00:00Z")))).toBe("2026-03-29T06:00:00.000Z");
    expect(iso(nextDue(rule, "Europe/London", at("2026-10-24T12:00:00Z")))).toBe("2026-10-25T07:00:00.000Z");
  });

  it("comes once on the day whose hour comes twice, and once on the day whose hour is missing", () => {
    const rule = { weekdays: everyDay, time: "01:30" };
    const autumn = nextDue(rule, "Europe/London", at("2026-10-24T12:00:00Z"));
    expect(iso(autumn)).toBe("2026-10-25T00:30:00.000Z");
    expect(iso(nextDue(rule, "Europe/London", autumn ?? at("")))).toBe("2026-10-26T01:30:00.000Z");
    const spring = nextDue(rule, "Europe/London", at("2026-03-28T12:00:00Z"));
    expect(iso(spring)).toBe("2026-03-29T01:30:00.000Z");
    expect(iso(nextDue(rule, "Europe/London", spring ?? at("")))).toBe("2026-03-30T00:30:00.000Z");
  });

  it("follows the person to another zone, and reckons the day of the week there", () => {
    const mondays = { weekdays: [1], time: "06:00" };
    const sundayInUtc = at("2026-05-03T12:00:00Z");
    expect(iso(nextDue(mondays, "Europe/London", sundayInUtc))).toBe("2026-05-04T05:00:00.000Z");
    expect(iso(nextDue(mondays, "Pacific/Auckland", sundayInUtc))).toBe("2026-05-03T18:00:00.000Z");
    expect(iso(nextDue(mondays, "America/Los_Angeles", sundayInUtc))).toBe("2026-05-04T13:00:00.000Z");
  });
});

describe("the days of the check-ins", () => {
  it("are the same day of a later month, or that month's last day", () => {
    expect(checkInsAfter("2026-08-31").map(({ dueOn }) => dueOn)).toEqual([
      "2026-09-30",
      "2026-11-30",
      "2027-02-28",
      "2027-08-31",
    ]);
  });

  it("are open for thirty days, and their mails go out in the client's morning", () => {
    expect([isOver("2026-05-01", "2026-05-31"), isOver("2026-05-01", "2026-06-01")]).toEqual([false, true]);
    const { send, remind, end } = checkInMoments("2026-03-25", "Europe/London");
    expect([send, remind, end].map(iso)).toEqual([
      "2026-03-25T09:00:00.000Z",
      "2026-04-01T08:00:00.000Z",
      "2026-04-25T08:00:00.000Z",
    ]);
  });
});

describe("the address of a push service", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://wns2-am3p.notify.windows.com/w/?token=abc",
  ])("is taken: %s", (endpoint) => expect(isPushService(endpoint, [])).toBe(true));

  it.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/fcm",
    "https://fcm.googleapis.com.evil.example/fcm",
    "https://evilnotify.windows.com.example/w",
    "https://user:secret@fcm.googleapis.com/fcm",
    "https://169.254.169.254/latest/meta-data",
    "http://127.0.0.1:5432/",
    "no address",
  ])("is refused: %s", (endpoint) => expect(isPushService(endpoint, [])).toBe(false));

  it("may be one that the operator named, by its whole origin", () => {
    expect(isPushService("http://127.0.0.1:9/x", ["http://127.0.0.1:9"])).toBe(true);
    expect(isPushService("http://127.0.0.1:99/x", ["http://127.0.0.1:9"])).toBe(false);
  });
});
