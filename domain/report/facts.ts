import type { CauseStatus, Severity } from "../assessment/words";
import type { Grade } from "../catalog/kinds";
import type { PatternSide, TestContent } from "../catalog/schemas";
import type { HandoutLineFacts, LetterheadFacts } from "../handout/facts";
import type { MeasureView } from "../outcomes/dtos";
import type { AdherenceState } from "../progress/day-summary";
import type { FlagNote } from "../progress/dtos";
import type { StepView } from "../progress/four-steps";
import type { Language } from "../shared/language";
import type { CalendarDay } from "../time/calendar-day";
import type { ComparedFinding } from "./compare-findings";
import type { ReportReader } from "./schemas";

/** A test as the report names it, its texts in the report's language. */
export type ReportTest = Pick<
  TestContent,
  "title" | "plainTitle" | "unit" | "choices" | "criterion" | "reliability"
> & {
  measurementError: number | null;
};

export interface ReportCause {
  title: string;
  plainTitle: string;
  plainText: string;
  side: PatternSide;
  status: CauseStatus;
  severity: Severity | null;
  grade: Grade;
  foundOn: CalendarDay;
  retestOn: CalendarDay | null;
  /** The findings that support it, the leading one first: as they were then, and the newest of the same test. */
  evidence: ComparedFinding[];
}

/** What a report tells of a client on one day, before it is put into words. Pain is 0–10. */
export interface ReportFacts {
  reader: ReportReader;
  language: Language;
  today: CalendarDay;
  client: {
    name: string;
    bornOn: CalendarDay | null;
    complaint: string | null;
    onset: "acute" | "persistent" | null;
    since: CalendarDay;
  };
  practice: LetterheadFacts;
  /** Who makes the report. */
  practitioner: string | null;
  safety: {
    /** The newest red-flag list; null: never asked. */
    screen: { level: FlagNote["level"] | null; day: CalendarDay; cleared: boolean } | null;
    /** The gravest of what awaits its clearance, and why each point was raised, in the practitioner's words. */
    open: { level: FlagNote["level"]; reasons: string[] } | null;
    cautions: string[];
  };
  tests: ReadonlyMap<string, ReportTest>;
  findings: ComparedFinding[];
  causes: ReportCause[];
  steps: StepView[];
  pain: {
    /** Means of the first and of the latest seven rated days. */
    first: number | null;
    latest: number | null;
    ratedDays: number;
    /** Every day from the first that is shown up to today; null where nobody rated. */
    days: { day: CalendarDay; score: number | null }[];
  };
  /** Those that were answered. */
  measures: MeasureView[];
  /** The last four weeks, at most. */
  adherence: { day: CalendarDay; state: AdherenceState }[];
  /** Means of pain before and after, over the uses that have both. */
  relief: { itemKey: string; title: string; uses: number; before: number; after: number }[];
  /** Null: nothing is published. `onHold`: a safety answer locks it. */
  plan: {
    number: number;
    publishedOn: CalendarDay;
    onHold: boolean;
    lines: Pick<HandoutLineFacts, "title" | "phase" | "side" | "perSide" | "dose" | "weekdays">[];
  } | null;
  /** The next full review with questionnaires. */
  nextReview: CalendarDay | null;
}
