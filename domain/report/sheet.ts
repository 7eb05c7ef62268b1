import type { Letterhead } from "../handout/sheet";
import type { Step, StepState } from "../plan/words";
import type { AdherenceState } from "../progress/day-summary";
import type { Language } from "../shared/language";
import type { CalendarDay } from "../time/calendar-day";
import type { ReportReader, ReportSectionKey } from "./schemas";

export interface ReportCell {
  text: string;
  /** What stands smaller under it. */
  sub: string | null;
}

/** What a cause is called and how it stands; what is told of it. */
export interface ReportEntry {
  key: string;
  title: string;
  /** Stands smaller beside the title. */
  note: string | null;
  aside: string;
  text: string | null;
  facts: string[];
}

export type ReportTable = "findings" | "measures" | "relief" | "plan";

/** Shares of the width that the columns of a table take, by its kind and how many there are. */
export function columnShares(table: ReportTable, columns: number): readonly number[] {
  if (table === "relief") return [0.5, 0.18, 0.32];
  if (table === "plan") return [0.34, 0.19, 0.25, 0.22];
  return columns === 5 ? [0.32, 0.14, 0.16, 0.24, 0.14] : [0.36, 0.17, 0.17, 0.3];
}

/** The parts that a section of a report is made of, every text as it is printed. */
export type ReportBlock =
  | { kind: "text"; text: string; quiet: boolean }
  | { kind: "table"; layout: ReportTable; head: string[]; rows: { key: string; cells: ReportCell[] }[] }
  | { kind: "entries"; entries: ReportEntry[] }
  | { kind: "steps"; steps: { step: Step; state: StepState; name: string; stateWord: string; fact: string | null }[] }
  /** Pain by day, 0–10, oldest first; null where nobody rated. */
  | { kind: "curve"; lead: string; scores: (number | null)[]; from: string; to: string; description: string }
  /** One square a day; the words of the states that occur. */
  | {
      kind: "days";
      days: { day: CalendarDay; state: AdherenceState }[];
      words: { state: AdherenceState; word: string }[];
      description: string;
    };

/** Tells the blocks of a section apart. */
export const blockKey = (block: ReportBlock): string => (block.kind === "text" ? block.text : block.kind);

export interface ReportSection {
  key: ReportSectionKey | "safety";
  title: string;
  /** How grave it is, where it speaks of what waits for a doctor. */
  tone?: "attention" | "urgent";
  blocks: ReportBlock[];
}

/** A report as it is printed: all its words are said, in one language. */
export interface ReportSheet {
  language: Language;
  reader: ReportReader;
  title: string;
  forWhom: string;
  /** What is told of the person and the time, as names and values. */
  about: { name: string; text: string }[];
  practice: Letterhead;
  made: string;
  sections: ReportSection[];
  /** What was asked for and has nothing recorded; null where all has. */
  missing: string | null;
  remark: { title: string; text: string | null };
  /** How to reach the practice, and how the report is to be read. */
  contact: string;
  proviso: string;
}
