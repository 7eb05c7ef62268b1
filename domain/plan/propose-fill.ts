import type { Side } from "../catalog/kinds";
import { type CoverageRow, coverageOf, serves, servesSide } from "./coverage";
import { coverageWeight, type WeighedCause } from "./coverage-weight";
import type { Dose } from "./dose";
import { checkDose, refusedOnly } from "./dose-limits";
import type { JudgedLine, Purpose } from "./line";
import { dayMinutes } from "./load";
import type { Candidate } from "./propose-gather";
import type { ProposalLimits } from "./propose-limits";
import type { LeftOutWhy, ProposalInput } from "./propose-shape";
import { type OpenCause, usualLine } from "./starter";
import { muscleTotals } from "./warnings";
import type { AssignmentSide } from "./words";

/** A candidate that was taken, as the line it becomes. Its id is the item's key until it is stored. */
export interface Taken {
  candidate: Candidate;
  line: JudgedLine;
  shortened: boolean;
}

// Two loaded days stay within the three of stronger lines, so that no muscle is loaded on more (DOS-04).
const loadedWeekdays: Record<number, number[]> = { 1: [1], 2: [1, 5], 3: [1, 3, 5], 4: [1, 3, 5, 6] };

/** The plan while it grows: what stands in it, and whether one thing more still fits. */
export class GrowingPlan {
  readonly taken: Taken[] = [];
  private readonly rows: { row: CoverageRow; weight: number }[];
  private readonly covered = new Set<number>();

  constructor(
    private readonly input: ProposalInput,
    private readonly causes: readonly OpenCause[],
    weights: readonly WeighedCause[],
    private readonly limits: ProposalLimits,
    private readonly lowDose: boolean,
  ) {
    this.rows = coverageOf(causes, []).map((row) => ({ row, weight: coverageWeight(row, weights) }));
    for (const line of input.kept) this.cover(line.purposes);
  }

  get lines(): JudgedLine[] {
    return [...this.input.kept, ...this.taken.map(({ line }) => line)];
  }

  get minutes(): number {
    return dayMinutes(this.lines).total;
  }

  has(key: string): boolean {
    return this.lines.some(({ item }) => item.key === key);
  }

  /** Takes a candidate if it fits, in a shorter dose if need be and allowed; else says why not. */
  take(candidate: Candidate, { shorten = false } = {}): LeftOutWhy | null {
    const wait = this.refuses(candidate);
    if (wait) return wait;
    const whole = this.lineOf(candidate);
    const doses = shorten ? [whole.dose, ...shorterDoses(whole.dose)] : [whole.dose];
    let why: LeftOutWhy = "minutes";
    for (const [index, dose] of doses.entries()) {
      const line = { ...whole, dose };
      const problem = this.misfit(line);
      if (problem === null) {
        this.taken.push({ candidate, line, shortened: index > 0 });
        this.cover(line.purposes);
        return null;
      }
      why = problem;
    }
    return why;
  }

  /** Why a candidate would not fit as the catalog doses it; null when it would. */
  wouldFit(candidate: Candidate): LeftOutWhy | null {
    return this.refuses(candidate) ?? this.misfit(this.lineOf(candidate));
  }

  /** What a candidate would newly cover, by weight. */
  gain({ purposes }: Candidate): number {
    return this.rows.reduce(
      (sum, { row, weight }, index) => (!this.covered.has(index) && serves({ purposes }, row) ? sum + weight : sum),
      0,
    );
  }

  /** Whether there is room for nothing more than the relief kit. */
  get isFull(): boolean {
    return this.lines.filter(isScheduled).length >= this.limits.items;
  }

  private cover(purposes: readonly Purpose[]): void {
    for (const [index, { row }] of this.rows.entries())
      if (serves({ purposes: [...purposes] }, row)) this.covered.add(index);
  }

  private refuses({ item, after, namedBy }: Candidate): LeftOutWhy | null {
    if (after !== null && !this.has(after)) return "after_previous";
    if (this.hasPairBeside(item.key)) return "correction_pair";
    const full = this.causes.find(({ causeId, starter }) => {
      const own = this.taken.filter(({ candidate }) => candidate.namedBy.includes(causeId)).length;
      return namedBy.includes(causeId) && starter.maxItems !== undefined && own >= starter.maxItems;
    });
    return full ? "pattern_size" : null;
  }

  /** Whether a pattern takes one pair of self-corrections (8.4 "max one MET pair"), and two of them stand already. */
  private hasPairBeside(key: string): boolean {
    return this.causes.some(({ starter: { limits, correctionPair = [] } }) => {
      if (!limits?.includes("one_correction_pair") || !correctionPair.includes(key)) return false;
      return this.lines.filter(({ item }) => correctionPair.includes(item.key)).length >= 2;
    });
  }

  private lineOf(candidate: Candidate): JudgedLine {
    const { item, phase, purposes } = candidate;
    const whole = usualLine(item.key, item, this.causes, { phase, purposes, rules: this.limits.doseRules });
    const usual = { ...whole, purposes: whole.purposes.filter(({ side }) => isOn(whole.side, side)) };
    const loaded = item.doseRule === "strength" || item.doseRule === "hold_back" || item.doseRule === "hold_bridge";
    const weekdays = (loaded ? loadedWeekdays[item.dose.daysAWeek] : undefined) ?? usual.weekdays;
    // Pain still leads, and the practitioner starts all the same: at a low dose (ORD-14).
    const low = this.lowDose && phase === "strengthen" && (usual.dose.sets ?? 1) > 1;
    const dose = low ? { ...usual.dose, sets: (usual.dose.sets ?? 1) - 1 } : usual.dose;
    return { ...usual, dose, weekdays: usual.weekdays.length === 0 ? [] : weekdays, item };
  }

  private misfit(line: JudgedLine): LeftOutWhy | null {
    const { cautions } = this.input;
    const { doseRule } = line.item;
    if (refusedOnly(checkDose({ ...line, doseRule, cautions, rules: this.limits.doseRules })).length > 0)
      return "muscle_total";
    const all = [...this.lines, line];
    const muscles = line.item.muscles.map(({ key }) => key);
    if (muscleTotals(all, muscles, this.limits.muscles).length > 0) return "muscle_total";
    if (line.weekdays.length === 0) return null;
    if (all.filter(isScheduled).length > this.limits.items) return "size";
    return dayMinutes(all).total > this.limits.minutes ? "minutes" : null;
  }
}

/** Whether work on one side does anything for the other: a purpose of the wrong side is none. */
const isOn = (worked: AssignmentSide, side: Side) =>
  worked === "alternating" || side === "both" || servesSide(worked, side);

const isScheduled = ({ weekdays }: Pick<JudgedLine, "weekdays">) => weekdays.length > 0;

/** Ever less: one set, then once a day, then half the minutes. */
function shorterDoses(dose: Dose): Dose[] {
  const oneSet = (dose.sets ?? 1) > 1 ? { ...dose, sets: 1, extraSetSide: undefined } : dose;
  const once = oneSet.timesADay > 1 ? { ...oneSet, timesADay: 1 } : oneSet;
  const half =
    once.minutes !== undefined && once.minutes > 1 ? { ...once, minutes: Math.ceil(once.minutes / 2) } : once;
  return [oneSet, once, half].filter((shorter, index, all) => shorter !== (all[index - 1] ?? dose));
}
