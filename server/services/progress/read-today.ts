import type { Transaction } from "@/db/in-practice";
import { askedFlags } from "@/domain/assessment/asked-flags";
import { isOpenCause } from "@/domain/assessment/words";
import { inLanguage } from "@/domain/catalog/in-language";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import { isDueOn } from "@/domain/plan/due";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { flareDayNumber, flareOn, isAskedOn } from "@/domain/progress/flare";
import { easedLine } from "@/domain/progress/flare-day";
import { fourSteps } from "@/domain/progress/four-steps";
import { meanPain } from "@/domain/progress/mean-pain";
import { byEase } from "@/domain/progress/most-helpful";
import { newsSince } from "@/domain/progress/news";
import { partOfDay } from "@/domain/progress/part-of-day";
import { readTodaySchema } from "@/domain/progress/schemas";
import { inSessionOrder } from "@/domain/progress/session-order";
import { symptomsGone } from "@/domain/progress/symptoms-gone";
import { addDays, type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { languageOfReader } from "../catalog/language-of-reader";
import { flagsInUse } from "../catalog/read-flags";
import { defineVerb } from "../verb";
import { flagNoteOf } from "./open-flags";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { allowedLines, describeLine, type OwnLine } from "./own-lines";
import { type ClientFacts, readClientFacts, stepInputs } from "./read-steps";
import { readTodayFacts, type TodayFacts } from "./today-facts";

/**
 * The client's own day: what is due in the method's order, the relief kit, pain, the four steps. Days are the
 * client's calendar days. While a safety screen locks the plan, no line leaves the server.
 */
export const readTodayBy = (clock: Clock) =>
  defineVerb({
    right: "own.read",
    input: readTodaySchema,
    async run(tx, { week }, actor) {
      const clientId = ownClientId(actor);
      const now = clock();
      const language = languageOfReader(actor);
      const facts = await readTodayFacts(tx, actor.practiceId, clientId, { now, language });
      const clientFacts = await readClientFacts(tx, actor.practiceId, clientId, language);
      const shortList = askedFlags("short", flagsInUse(facts.storedFlags), {}).map((flag) =>
        inLanguage(flag, language),
      );
      return {
        result: { ...composeToday(facts, clientFacts, { now, practiceId: actor.practiceId, week }), shortList },
        audit: null,
      };
    },
  });

export const readToday = readTodayBy(systemClock);

/** Whether anything of the client's day is still without a word from them. Nothing is while a safety screen locks the plan. */
export async function hasWorkLeft(tx: Transaction, practiceId: string, clientId: string, now: Date): Promise<boolean> {
  const facts = await readTodayFacts(tx, practiceId, clientId, { now, language: "en" });
  const clientFacts = await readClientFacts(tx, practiceId, clientId);
  const { lines, lockedLevel } = composeToday(facts, clientFacts, { now, practiceId });
  return lockedLevel === null && lines.some((line) => line.spokenToday === 0);
}

function composeToday(
  facts: TodayFacts,
  clientFacts: ClientFacts,
  { now, practiceId, week = false }: { now: Date; practiceId: string; week?: boolean },
): Omit<Today, "shortList"> {
  const { zone, version } = facts;
  const day = dayInZone(now, zone);
  const flagNote = flagNoteOf(clientFacts.openFlags);
  const lines = allowedLines(facts.lines, flagNote, clientFacts.rules);
  const flare = flareOn(clientFacts.flares, day);
  const due = lines.filter((line) => isAskedOn(askedOf(line), day, clientFacts.flares));
  const kit = lines.filter((line) => line.inReliefKit || (line.phase === "relieve" && line.weekdays.length === 0));
  const published = version && { number: version.number, publishedOn: dayInZone(new Date(version.publishedAt), zone) };
  const painOn = (wanted: CalendarDay) => facts.pain.find((rated) => rated.day === wanted)?.score ?? null;
  return {
    day,
    zone,
    partOfDay: partOfDay(now, zone),
    clientName: facts.clientName,
    look: facts.look,
    practice: facts.practice,
    lockedLevel: clientFacts.lockedLevel,
    flagNote,
    steps: fourSteps(stepInputs(clientFacts)),
    published,
    changed:
      published && !facts.discharge && isNews(version, clientFacts)
        ? { ...published, note: version?.note ?? null }
        : null,
    news: newsOf(facts),
    lines: inSessionOrder(due.map(asOrdered)).map(({ line }) =>
      easedLine(todayLine(line, facts, { day, practiceId }), flare?.walkPercent ?? null),
    ),
    week: week && !flare ? weekOf(lines, due, (line) => todayLine(line, facts, { day, practiceId })) : null,
    kit: kit.map((line) => todayLine(line, facts, { day, practiceId })).sort(byEase),
    pain: { today: painOn(day), yesterday: painOn(addDays(day, -1)) },
    nextDueOn: nextDueDay(lines, day),
    flare: flare && { id: flare.id, ...flareDayNumber(flare, day), walkPercent: flare.walkPercent },
    // Whoever was discharged is not asked back for a retest: that was decided.
    symptomsGone: facts.discharge ? null : goneWithCausesOpen(clientFacts, day),
    discharge: facts.discharge,
    painUsual: meanPain(clientFacts.pain.slice(0, 7)),
    stopRules: facts.stopRules,
  };
}

function newsOf({ measuredAgain, causeMoves, zone }: TodayFacts): Today["news"] {
  const dayOf = (moment: string) => dayInZone(new Date(moment), zone);
  const tests = measuredAgain.map(({ results, ...test }) => ({
    ...test,
    results: results.map(({ recordedAt, ...result }) => ({ ...result, day: dayOf(recordedAt) })),
  }));
  return newsSince(tests, causeMoves);
}

function weekOf(lines: OwnLine[], due: OwnLine[], describe: (line: OwnLine) => TodayLine): Today["week"] {
  const planned = inSessionOrder(lines.filter(({ weekdays }) => weekdays.length > 0).map(asOrdered));
  return {
    others: planned.flatMap(({ line }) => (due.includes(line) ? [] : [describe(line)])),
    days: planned.map(({ line: { assignmentId, weekdays } }) => ({ assignmentId, weekdays })),
  };
}

const askedOf = ({ phase, weekdays, content }: OwnLine) => ({ phase, weekdays, doseRule: content.doseRule ?? null });

function goneWithCausesOpen({ causes, pain }: ClientFacts, today: CalendarDay): Today["symptomsGone"] {
  const openCauses = causes.filter(({ status }) => isOpenCause(status)).length;
  return openCauses > 0 && symptomsGone(pain, today) ? { openCauses } : null;
}

const asOrdered = (line: OwnLine) => ({
  line,
  phase: line.phase,
  position: line.position,
  joints: line.content.joints,
});

/** The first version is no change; a later one is news until the client has logged under it. */
function isNews(version: TodayFacts["version"], { lastLogAt }: ClientFacts): boolean {
  if (!version || version.number < 2) return false;
  return lastLogAt === null || new Date(lastLogAt) < new Date(version.publishedAt);
}

function todayLine(
  line: OwnLine,
  facts: TodayFacts,
  { day, practiceId }: { day: CalendarDay; practiceId: string },
): TodayLine {
  const { why, steps, cues, mistakes, stopWhen, equipment } = line.content;
  const logs = facts.logs.filter((log) => log.lineId === line.lineId && log.day === day);
  const effect = facts.effects.find(({ itemId }) => itemId === line.itemId);
  return {
    ...describeLine(line, practiceId),
    askEffort: line.askEffort,
    askPain: line.askPain,
    isWalk: line.content.doseRule === "walk",
    instructions: { why, steps, cues, mistakes, stopWhen, equipment, evidence: shownEvidence(line.content) },
    doneToday: logs.filter(({ outcome }) => outcome === "done" || outcome === "partly").length,
    spokenToday: logs.filter(({ instead }) => !instead).length,
    lastOutcome: logs.at(-1)?.outcome ?? null,
    effect: effect ? { uses: effect.uses, before: effect.before, after: effect.after } : null,
  };
}

function nextDueDay(lines: OwnLine[], today: CalendarDay): CalendarDay | null {
  const days = Array.from({ length: 7 }, (_, index) => addDays(today, index + 1));
  return days.find((day) => lines.some((line) => isDueOn(line.weekdays, day))) ?? null;
}
