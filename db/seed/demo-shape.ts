import type { ActionLevel, CauseStatus, PainQuality, Severity } from "@/domain/assessment/words";
import type { Contraindication, Side } from "@/domain/catalog/kinds";
import type { PatternSide } from "@/domain/catalog/schemas";
import type { AssignmentSide, Phase } from "@/domain/plan/words";

/** A measured value at the first assessment and at the latest one, in the test's unit. */
export interface DemoMeasure {
  test: string;
  side: Side;
  before: number | string;
  now?: number;
}

export interface DemoCause {
  pattern: string;
  side: PatternSide;
  severity: Severity;
  status: CauseStatus;
  note?: string;
  measures: DemoMeasure[];
  retestInDays?: number;
}

export interface DemoLine {
  item: string;
  phase: Phase;
  side: AssignmentSide;
  /** Which causes (by position), and the muscle or joint of each that the line serves. */
  serves: { cause: number; muscle?: string; joint?: string; side: Side }[];
  note?: string;
  kit?: boolean;
}

export interface DemoVersion {
  daysAgo: number;
  note: string;
  lines: DemoLine[];
}

export interface DemoClient {
  name: string;
  email: string;
  phone: string;
  bornOn: string;
  complaint: string;
  /** Which staff member looks after them (position in the practice's staff). */
  practitioner: number;
  daysAgo: number;
  hasLogin: boolean;
  minutesADay: number;
  screen?: {
    level: ActionLevel | null;
    answers: Record<string, string>;
    cleared?: { contacted: string; outcome: string };
  };
  cautions?: { code: Contraindication; note: string }[];
  painPoints?: { region: string; intensity: number; quality: PainQuality }[];
  painPointsNow?: { region: string; intensity: number; quality: PainQuality }[];
  assessed?: "open" | "finished";
  /** Results of the first assessment that no cause rests on yet. */
  found?: DemoMeasure[];
  causes: DemoCause[];
  versions: DemoVersion[];
  /** Lines of the draft beyond the newest version, not yet published. */
  draft?: DemoLine[];
  /** Pain at points in time, joined by straight lines and a little noise: [days ago, score]. */
  pain: [number, number][];
  /** Chance of doing a due line on an ordinary day. */
  keeps: number;
  /** Nothing has been heard since so many days. */
  silentDays?: number;
  exemption?: { step: "relieve" | "muscles" | "joints"; reason: string };
}

/** A red-flag screen in which nothing was flagged. */
export const clearScreen = { level: null, answers: {} } satisfies DemoClient["screen"];
