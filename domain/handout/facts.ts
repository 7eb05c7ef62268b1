import type { PoseData } from "../figure/pose-data";
import type { ChosenLook } from "../figure/shapes";
import type { Dose } from "../plan/dose";
import type { AssignmentSide, Phase } from "../plan/words";
import type { FlagNote } from "../progress/dtos";
import type { Language } from "../shared/language";
import type { CalendarDay } from "../time/calendar-day";

export interface HandoutLineFacts {
  assignmentId: string;
  title: string;
  phase: Phase;
  side: AssignmentSide;
  /** The dose counts for each side. */
  perSide: boolean;
  dose: Dose;
  weekdays: number[];
  note: string | null;
  steps: string[];
  cues: string[];
  stopWhen: string;
  /** Null: the item has no figure. */
  pose: PoseData | null;
}

/** Whose paper it is. */
export interface LetterheadFacts {
  name: string;
  phone: string | null;
  address: string | null;
  zone: string;
  /** Within what time clients are answered, in words; null: no time is promised. */
  answerTime: string | null;
  /** Pixels, as it is kept. */
  logo: { mediaId: string; width: number; height: number } | null;
}

/** What a handout tells of a client's published plan, before it is put into words. */
export interface HandoutFacts {
  language: Language;
  name: string;
  look: ChosenLook;
  practice: LetterheadFacts;
  flagNote: FlagNote | null;
  /** In the order of a session, their texts in the language where the catalog has them. */
  lines: HandoutLineFacts[];
  version: { number: number; publishedOn: CalendarDay };
}
