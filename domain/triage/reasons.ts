import type { StepState } from "../plan/words";
import { symptomsGone } from "../progress/symptoms-gone";
import { addDays, type CalendarDay, daysBetween } from "../time/days";
import { momentOfLocal } from "../time/local-moment";
import type { Thresholds } from "./thresholds";
import { type TriageKind, urgencyOf } from "./words";

/** Days that high pain, risen pain or a painful exercise stays on the board when nothing newer is known. */
export const freshDays = 7;
/** Days that an answered check-in stays on the board. */
export const answerDays = 30;
const hour = 3_600_000;
const day = 24 * hour;

export interface TriageFacts {
  now: Date;
  zone: string;
  /** The client's own calendar day. */
  today: CalendarDay;
  archived: boolean;
  /** Out of care: nothing is asked of them, so only what they tell can be a reason. */
  discharged: boolean;
  lock: { id: string; level: "E" | "S"; at: Date } | null;
  urgentMessageSince: Date | null;
  unread: { count: number; since: Date } | null;
  /** Rated days, oldest first. */
  pain: readonly { day: CalendarDay; score: number }[];
  /** When the newest rating arrived. */
  ratedAt: Date | null;
  /** The newest day with an exercise that was too painful: how many logs of that week said so, and which one last. */
  tooPainful: { id: string; title: string; at: Date; times: number } | null;
  flare: { untilDay: CalendarDay; day: CalendarDay; at: Date } | null;
  checkIn: { id: string; month: number; pain: number; worse: boolean; at: Date } | null;
  openCauses: number;
  retestOn: CalendarDay | null;
  publishedNumber: number | null;
  publishedAt: Date | null;
  lastLogAt: Date | null;
  states: readonly StepState[];
}

export interface TriageReason {
  kind: TriageKind;
  urgency: number;
  since: Date;
  /** What it rests on: while it stays the same, a reason that was put aside stays aside. */
  source: string;
  /** Numbers and words for the sentence. */
  facts: Record<string, string | number>;
}

/**
 * Every reason that holds now, from what is known of one client. Pure: the same facts give the same reasons. What the
 * progression rules offer comes beside, because it is reckoned from the whole plan.
 */
export function triageReasons(facts: TriageFacts, thresholds: Thresholds): TriageReason[] {
  if (facts.archived) return [];
  return [
    ...safetyReasons(facts),
    ...painReasons(facts, thresholds),
    ...contactReasons(facts, thresholds),
    ...(facts.discharged ? [] : planReasons(facts, thresholds)),
  ].map((reason) => ({ ...reason, urgency: urgencyOf[reason.kind] }));
}

type Found = Omit<TriageReason, "urgency">;

function safetyReasons({ lock, urgentMessageSince }: TriageFacts): Found[] {
  return [
    ...(lock
      ? [{ kind: "screen_locked" as const, since: lock.at, source: lock.id, facts: { level: lock.level } }]
      : []),
    ...(urgentMessageSince
      ? [
          {
            kind: "red_flag_message" as const,
            since: urgentMessageSince,
            source: urgentMessageSince.toISOString(),
            facts: {},
          },
        ]
      : []),
  ];
}

function painReasons(facts: TriageFacts, { painHigh, painRise }: Thresholds): Found[] {
  const found: Found[] = [];
  const from = addDays(facts.today, 1 - freshDays);
  const last = facts.pain.at(-1);
  if (last && facts.ratedAt && last.day >= from) {
    const before = facts.pain.at(-2);
    const rise = before && daysBetween(before.day, last.day) <= freshDays ? last.score - before.score : 0;
    const rated = { since: facts.ratedAt, source: `${last.day} ${last.score}` };
    if (last.score >= painHigh)
      found.push({ kind: "pain_high", ...rated, facts: { score: last.score, rise: Math.max(0, rise) } });
    if (before && rise >= painRise)
      found.push({ kind: "pain_up", ...rated, facts: { score: last.score, rise, before: before.score } });
  }
  const { tooPainful, flare, checkIn } = facts;
  if (tooPainful) {
    const { id, title, times, at } = tooPainful;
    found.push({ kind: "too_painful", since: at, source: id, facts: { title, times } });
  }
  if (flare && flare.untilDay >= facts.today)
    found.push({ kind: "flare", since: flare.at, source: flare.day, facts: { until: flare.untilDay } });
  if (checkIn) {
    const { id, month, pain, worse, at } = checkIn;
    const kind = worse ? "check_in_worse" : "check_in_answered";
    found.push({ kind, since: at, source: id, facts: { month, pain } });
  }
  return found;
}

/** One silence at a time: the longest that was reached. Counted from the last log, or from the plan when there is none. */
function contactReasons(facts: TriageFacts, thresholds: Thresholds): Found[] {
  const found: Found[] = [];
  const { unread, now } = facts;
  if (unread)
    found.push({
      kind: "message_waiting",
      since: unread.since,
      source: unread.since.toISOString(),
      facts: { count: unread.count },
    });
  const heard = heardAt(facts);
  if (!heard) return found;
  const quiet = now.getTime() - heard.getTime();
  const reached = silences(thresholds).findLast(({ after }) => quiet >= after);
  if (reached)
    found.push({
      kind: reached.kind,
      since: heard,
      source: heard.toISOString(),
      facts: reached.kind === "silent" ? { hours: thresholds.silentHours } : { days: reached.after / day },
    });
  return found;
}

function planReasons(facts: TriageFacts, { planWeeks }: Thresholds): Found[] {
  const found: Found[] = [];
  const { today, now, zone, retestOn, openCauses, publishedAt, publishedNumber } = facts;
  const last = facts.pain.at(-1);
  if (retestOn !== null && retestOn <= today)
    found.push({
      kind: "retest_due",
      since: momentOfLocal(retestOn, "00:00", zone),
      source: retestOn,
      facts: { day: retestOn, causes: openCauses },
    });
  if (last && facts.ratedAt && openCauses > 0 && symptomsGone(facts.pain, today))
    found.push({
      kind: "symptoms_gone",
      since: facts.ratedAt,
      source: `${publishedNumber ?? 0}/${openCauses}`,
      facts: { causes: openCauses },
    });
  if (publishedAt && openCauses > 0 && now.getTime() - publishedAt.getTime() >= planWeeks * 7 * day)
    found.push({
      kind: "plan_old",
      since: publishedAt,
      source: String(publishedNumber),
      facts: { weeks: planWeeks },
    });
  const isDone = facts.states.every((state) => state === "achieved" || state === "not_indicated");
  if (publishedAt && isDone)
    found.push({ kind: "all_achieved", since: facts.lastLogAt ?? publishedAt, source: "all", facts: {} });
  return found;
}

function silences({ silentHours, silentDays, silentLongDays }: Thresholds) {
  return [
    { kind: "silent" as const, after: silentHours * hour },
    { kind: "silent_long" as const, after: silentDays * day },
    { kind: "silent_longest" as const, after: silentLongDays * day },
  ];
}

/** The last sign of life that silence is counted from; null without a plan or after care, because nothing is asked of them. */
function heardAt({ publishedAt, lastLogAt, discharged }: TriageFacts): Date | null {
  if (!publishedAt || discharged) return null;
  return lastLogAt && lastLogAt > publishedAt ? lastLogAt : publishedAt;
}

/** When the passing of time alone can change the reasons next; null: never. Days begin by the client's own clock. */
export function nextReview(facts: TriageFacts, thresholds: Thresholds, putOffUntil: readonly Date[]): Date | null {
  if (facts.archived) return null;
  const { now, publishedAt, retestOn, flare, tooPainful, checkIn, zone } = facts;
  const heard = heardAt(facts);
  const rated = facts.pain.at(-1);
  const startOf = (on: CalendarDay) => momentOfLocal(on, "00:00", zone);
  const moments = [
    ...putOffUntil,
    ...(heard ? silences(thresholds).map(({ after }) => new Date(heard.getTime() + after)) : []),
    ...(publishedAt ? [new Date(publishedAt.getTime() + thresholds.planWeeks * 7 * day)] : []),
    ...(retestOn ? [startOf(retestOn)] : []),
    ...(flare ? [startOf(addDays(flare.untilDay, 1))] : []),
    ...(rated ? [startOf(addDays(rated.day, freshDays))] : []),
    ...(tooPainful ? [new Date(tooPainful.at.getTime() + freshDays * day)] : []),
    ...(checkIn ? [new Date(checkIn.at.getTime() + answerDays * day)] : []),
  ].filter((moment) => moment > now);
  return moments.reduce<Date | null>((first, moment) => (first && first <= moment ? first : moment), null);
}
