import { isOpenCause } from "@/domain/assessment/words";
import type { MeasureView } from "@/domain/outcomes/dtos";
import { adherenceStates } from "@/domain/progress/day-summary";
import { easeOf, fewestUses } from "@/domain/progress/most-helpful";
import { countDays } from "@/domain/report/count-days";
import type { ReportBlock, ReportCell } from "@/domain/report/sheet";
import { daysText, doseText, sideText } from "./line-words";
import { cell, type ReportSpeech } from "./report-speech";

/** Two weekly means say something only when they are of different days. */
const ratedDaysToCompare = 8;

/** Facts of a step that a client may read: the others speak of what the practitioner has left to do. */
const factsForClients: readonly string[] = [
  "causes_found",
  "relief_assigned",
  "relief_used",
  "pain_settled",
  "lines_assigned",
  "causes_resolved",
];

export function stepBlocks({ t, isClient, facts }: ReportSpeech): ReportBlock[] {
  const steps = facts.steps.map(({ step, state, fact }) => ({
    ...{ step, state, name: t(`steps.name.${step}`) },
    stateWord: isClient ? t(`my.steps.${state}`) : t(`ui.state.${state}`),
    fact:
      isClient && !factsForClients.includes(fact.key)
        ? null
        : t(`steps.fact.${fact.key}`, { count: fact.count ?? 0, total: fact.total ?? 0, reason: fact.reason ?? "" }),
  }));
  return [{ kind: "steps", steps }];
}

/** Daily pain with its curve, and every measure that was answered. */
export function measureBlocks(speech: ReportSpeech): ReportBlock[] {
  const { facts } = speech;
  const blocks = painBlocks(speech);
  if (facts.measures.length === 0) return blocks;
  const { t, isClient } = speech;
  const column = (name: "measure" | "first" | "latest" | "change") =>
    t(isClient ? `reportClient.column.${name}` : `reportDoctor.column.${name}`);
  const head = [column("measure"), column("first"), column("latest"), column("change")];
  const rows = facts.measures.map((measure) => ({ key: measure.itemId, cells: measureCells(measure, speech) }));
  return [
    ...blocks,
    { kind: "table", layout: "measures", head: isClient ? head : [...head, t("reportDoctor.column.threshold")], rows },
  ];
}

function painBlocks({ t, isClient, facts, number, shortDay }: ReportSpeech): ReportBlock[] {
  const { first, latest, ratedDays, days } = facts.pain;
  if (first === null || latest === null) return [];
  const said = { first: number(first), latest: number(latest), count: ratedDays };
  const key = ratedDays < ratedDaysToCompare ? "painFew" : "pain";
  const text = t(isClient ? `reportClient.${key}` : `reportDoctor.${key}`, said);
  const [start, end] = [days[0], days.at(-1)];
  if (!start || !end || ratedDays < ratedDaysToCompare) return [{ kind: "text", text, quiet: false }];
  const [from, to] = [shortDay(start.day), shortDay(end.day)];
  const description = isClient ? t("reportClient.curve", { from, to }) : t("reportDoctor.curve", { from, to });
  const scores = days.map(({ score }) => score);
  return [{ kind: "curve", lead: text, scores, from, to, description }];
}

function measureCells(measure: MeasureView, speech: ReportSpeech): ReportCell[] {
  const { t, isClient, number, shortDay } = speech;
  const { content, baseline, change, label, responses } = measure;
  const score = (value: number) => `${number(value, content.decimals)}${content.unit === "percent" ? "\u00a0%" : ""}`;
  const latest = responses.findLast((response) => response.score !== null);
  const isFirst = baseline !== null && latest?.day === baseline.day && change === null;
  const word =
    label === null
      ? t(isClient ? "reportClient.firstScore" : "reportDoctor.firstScore")
      : t(isClient ? `reportClient.label.${label}` : `reportDoctor.label.${label}`);
  const cells = [
    cell(isClient ? content.plainTitle : content.title),
    baseline ? cell(score(baseline.score), shortDay(baseline.day)) : cell("–"),
    latest && latest.score !== null && !isFirst
      ? cell(score(latest.score), [shortDay(latest.day), isClient ? null : latest.band].filter(Boolean).join(", "))
      : cell("–"),
    cell(word, isClient ? null : byText(measure, score, speech)),
  ];
  return isClient ? cells : [...cells, thresholdCell(measure, score, speech)];
}

/** "better by 5 (43 %)". */
function byText({ change }: MeasureView, score: (value: number) => string, { t }: ReportSpeech): string | null {
  if (!change) return null;
  if (Math.abs(change.points) < 1e-6) return t("outcomes.change.none");
  return t(`outcomes.change.${change.points > 0 ? "better" : "worse"}`, {
    by: score(Math.abs(change.points)),
    share: change.percent === null ? "no" : "yes",
    percent: Math.abs(Math.round(change.percent ?? 0)),
  });
}

function thresholdCell({ content }: MeasureView, score: (value: number) => string, { t, format }: ReportSpeech) {
  const { important, detectable, anchor } = content;
  // The answer is itself the change.
  if (anchor) return cell("–");
  const amounts = [
    ...(important?.points === undefined ? [] : [score(important.points)]),
    ...(important?.percent === undefined ? [] : [`${important.percent}\u00a0%`]),
  ];
  const mic =
    amounts.length > 0 ? t("reportDoctor.mic", { amount: format.list(amounts, { type: "disjunction" }) }) : null;
  const mdc = detectable ? t("reportDoctor.mdc", { points: score(detectable.points) }) : null;
  return mic === null ? cell(mdc ?? t("reportDoctor.noThreshold")) : cell(mic, mdc);
}

/** Days with and without exercise: a day without an entry is no data, never a zero. */
export function adherenceBlocks({ t, isClient, facts }: ReportSpeech): ReportBlock[] {
  const days = facts.adherence.length;
  const counted = countDays(facts.adherence);
  if (counted.due === 0) return [];
  const key = counted.answered === 0 ? "silent" : "logged";
  const text = isClient
    ? t(`reportClient.${key}`, { days, ...counted })
    : t(`reportDoctor.${key}`, { days, ...counted });
  const states = facts.adherence.map(({ state }) => state);
  const words = adherenceStates
    .filter((state) => states.includes(state))
    .map((state) => ({ state, word: isClient ? t(`reportClient.state.${state}`) : t(`reportDoctor.state.${state}`) }));
  const description = isClient ? t("reportClient.strip", { days }) : t("reportDoctor.strip", { days });
  return [
    { kind: "text", text, quiet: false },
    { kind: "days", days: facts.adherence, words, description },
  ];
}

/** What eased the pain, by the client's own ratings before and after. */
export function reliefBlocks({ t, isClient, facts, number }: ReportSpeech): ReportBlock[] {
  const rated = facts.relief.filter(({ uses }) => uses >= fewestUses);
  const helped = rated.filter((technique) => (easeOf(technique) ?? 0) > 0);
  const others = rated.filter((technique) => !helped.includes(technique));
  const column = (name: "technique" | "uses" | "eased") =>
    t(isClient ? `reportClient.column.${name}` : `reportDoctor.column.${name}`);
  const blocks: ReportBlock[] = [];
  if (helped.length > 0)
    blocks.push({
      kind: "table",
      layout: "relief",
      head: [column("technique"), column("uses"), column("eased")],
      rows: helped.map(({ itemKey, title, uses, before, after }) => ({
        key: itemKey,
        cells: [
          cell(title),
          cell(number(uses, 0)),
          cell(t("my.progress.downTo", { before: number(before), after: number(after) })),
        ],
      })),
    });
  if (others.length > 0 && !isClient) {
    const list = others.map(({ title }) => title).join(", ");
    blocks.push({ kind: "text", text: t("reportDoctor.notEased", { list }), quiet: true });
  }
  return blocks;
}

/** The published plan, a line each. */
export function planBlocks(speech: ReportSpeech): ReportBlock[] {
  const { t, isClient, facts } = speech;
  const { plan, safety } = facts;
  if (!plan) return [];
  if (plan.onHold) return [{ kind: "text", text: t("reportDoctor.onHold"), quiet: false }];
  const column = (name: "exercise" | "phase" | "dose" | "days") =>
    t(isClient ? `reportClient.column.${name}` : `reportDoctor.column.${name}`);
  const rows = plan.lines.map(({ title, phase, side, perSide, dose, weekdays }, index) => ({
    key: String(index),
    cells: [
      cell(title),
      cell(t(`my.plan.phase.${phase}`)),
      cell([doseText(dose, speech), sideText({ side, perSide }, speech)].filter(Boolean).join(", ")),
      cell(daysText(weekdays, dose.timesADay, speech)),
    ],
  }));
  const held: ReportBlock[] =
    safety.open?.level === "U" && !isClient ? [{ kind: "text", text: t("reportDoctor.urgentOnly"), quiet: false }] : [];
  return [
    ...held,
    {
      kind: "table",
      layout: "plan",
      head: [column("exercise"), column("phase"), column("dose"), column("days")],
      rows,
    },
  ];
}

/** The days that are set: retests of what is open, soonest first, and the next full review. */
export function nextBlocks({ t, isClient, facts, day }: ReportSpeech): ReportBlock[] {
  const retests = facts.causes
    .flatMap(({ title, plainTitle, status, retestOn }) =>
      retestOn && isOpenCause(status) ? [{ title: isClient ? plainTitle : title, on: retestOn }] : [],
    )
    .sort((one, other) => one.on.localeCompare(other.on))
    .map(({ title, on }) => t(isClient ? "reportClient.retest" : "reportDoctor.retest", { title, day: day(on) }));
  const review = facts.nextReview
    ? [t(isClient ? "reportClient.review" : "reportDoctor.review", { day: day(facts.nextReview) })]
    : [];
  return [...retests, ...review].map((text) => ({ kind: "text", text, quiet: false }));
}
