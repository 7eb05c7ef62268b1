import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { flareOn, lastFlareDay } from "@/domain/progress/flare";
import { factsOfLine, type LineLog } from "@/domain/progress/line-facts";
import { meanPain } from "@/domain/progress/mean-pain";
import { painAround } from "@/domain/progress/pain-around";
import { type ProgressedLine, type ProgressProposal, proposeProgress } from "@/domain/progress/progression";
import { type FollowedResult, retestFacts } from "@/domain/progress/retest-facts";
import { doableProposal } from "@/domain/progress/step-down";
import { factsOfLog, judgeLog, type LogJudgement } from "@/domain/progress/traffic-light";
import type { Rule } from "@/domain/rules/clauses";
import type { Facts } from "@/domain/rules/facts";
import { addDays, type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { readRules } from "../catalog/read-rules";
import { readSupport } from "../causes/read-support";
import { readCautions } from "../plan/draft";
import { type LineFacts, type LoggedLine, readLineLogs } from "./line-logs";
import { type ClientFacts, readClientFacts } from "./read-steps";

/** How far back logs are asked for: two weeks of facts, and the gap that ends a run. */
const daysRead = 60;
/** A flare that ended longer ago leaves no step down behind. */
const daysAfterFlare = 7;
const litDays = 14;

const pelvic: readonly string[] = ["sacroiliac", "pubic_symphysis"];

export interface OfferedLine {
  line: LoggedLine;
  facts: Facts;
  /** What the rules propose, whatever was decided about it. */
  proposal: ProgressProposal | null;
}

export interface MadeOffers {
  today: CalendarDay;
  rules: Rule[];
  logged: LineFacts;
  client: ClientFacts;
  lines: OfferedLine[];
  lights: { line: LoggedLine; log: LoggedLine["logs"][number]; judged: LogJudgement }[];
}

/**
 * Every published line of a client with the facts of its logs, retests and pain, what the progression rules propose for
 * it (8.6), and the traffic lights of the last two weeks (8.7). Nothing is stored.
 */
export async function makeOffers(
  tx: Transaction,
  { practiceId, clientId, zone }: { practiceId: string; clientId: string; zone: string },
): Promise<MadeOffers> {
  const today = dayInZone(new Date(), zone);
  const logged = await readLineLogs(tx, practiceId, clientId, addDays(today, -daysRead));
  const client = await readClientFacts(tx, practiceId, clientId);
  const rules = await readRules(tx, practiceId, ["ORD", "PRG", "STP", "DOS", "DIS"]);
  const cautions = await readCautions(tx, practiceId, clientId);
  const support = await readSupport(tx, practiceId, clientId);
  const ratings = logged.ratings.map(({ day, at, score }) => ({ day, at: Date.parse(at), score }));
  const usual = meanPain(client.pain.slice(0, 7));
  const around = ({ day, at }: LoggedLine["logs"][number]) => painAround({ day, at: Date.parse(at) }, ratings, zone);
  const lines = logged.lines.map((line): OfferedLine => {
    const results = line.causeIds.flatMap((causeId) =>
      (support.get(causeId) ?? []).map(
        ({ shown, retest }): FollowedResult => ({
          ...retest,
          unit: shown.unit,
          firstOn: dayInZone(shown.before.recordedAt, zone),
          newestOn: dayInZone(shown.now.recordedAt, zone),
        }),
      ),
    );
    const logs = line.logs.map((log): LineLog => {
      const { before, nextMorning } = around(log);
      return { ...log, morningRise: before === null || nextMorning === null ? null : nextMorning - before };
    });
    const givenOn = dayInZone(new Date(line.givenAt), zone);
    const facts: Facts = {
      ...factsOfLine({ ...line, givenOn, logs }, today),
      ...retestFacts(results),
      pelvic_isometric: line.doseRule === "contract_relax" && line.joints.some((joint) => pelvic.includes(joint)),
    };
    const progressed: ProgressedLine = { ...line, cautions };
    // While a flare runs its own plan holds; a line without days is for when it hurts.
    const isQuiet = flareOn(client.flares, today) !== null || line.weekdays.length === 0;
    const proposed = isQuiet
      ? null
      : (proposeProgress(progressed, facts, rules) ?? afterFlare(line, client, { today, givenOn }));
    return { line, facts, proposal: proposed && doableProposal(progressed, proposed, rules) };
  });
  const lights = logged.lines.flatMap((line) =>
    line.logs
      .filter(({ day }) => day > addDays(today, -litDays))
      .map((log) => {
        const { before, nextMorning, after24h } = around(log);
        const signs = Object.fromEntries(log.signs.map((sign) => [sign, true]));
        const pain = { usual, before, during: log.pain, nextMorning, after24h, signs };
        return { line, log, judged: judgeLog(rules, factsOfLog(pain)) };
      }),
  );
  return { today, rules, logged, client, lines, lights };
}

/** After a flare strengthening goes on one level down (STP-06), unless the line was set anew since. */
function afterFlare(
  { phase, easier }: LoggedLine,
  { flares }: ClientFacts,
  { today, givenOn }: { today: CalendarDay; givenOn: CalendarDay },
): ProgressProposal | null {
  const last = flares.at(-1);
  if (!last || last.levelsDown === 0 || phase !== "strengthen") return null;
  const ended = lastFlareDay(last);
  if (ended >= today || ended < addDays(today, -daysAfterFlare) || givenOn > ended) return null;
  return {
    rule: last.ruleKey,
    change: { kind: "easier", key: easier, levels: last.levelsDown },
    because: [{ rule: last.ruleKey, clause: 0, facts: { flare_tapped: true }, actions: [] }],
  };
}

const titledSchema = z.array(z.object({ key: z.string(), title: z.string() }));

/** Titles of catalog entries by key: rules, and the exercises a proposal moves to. */
export async function readTitles(
  tx: Transaction,
  practiceId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const result = await tx.execute(sql`
    select key, title from catalog_item
     where practice_id = ${practiceId} and kind in ('rule', 'exercise', 'technique') and key = any(${sql.param(keys)}::text[])`);
  return new Map(titledSchema.parse(result.rows).map(({ key, title }) => [key, title]));
}

/** Whether what was decided about a line's proposal still holds on a day, and how; null when it does not. */
export function decisionOn(
  { logged, today }: Pick<MadeOffers, "logged" | "today">,
  lineId: string,
  rule: string | null,
) {
  const found = logged.decisions.find(
    (decision) =>
      decision.lineId === lineId &&
      decision.versionNumber === logged.publishedNumber &&
      (rule === null || decision.ruleKey === rule),
  );
  if (!found || found.decision === "published") return null;
  if (found.untilDay !== null && found.untilDay <= today) return null;
  return { decision: found.decision, untilDay: found.untilDay };
}
