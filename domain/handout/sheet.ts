import type { PoseData } from "../figure/pose-data";
import type { ChosenLook } from "../figure/shapes";
import type { Phase } from "../plan/words";
import type { Language } from "../shared/language";

/** Both side by side in print: how a line starts and where it goes. */
export interface HandoutFigure {
  pose: PoseData;
  side: "left" | "right" | "both" | "none";
}

/** One exercise or technique, every text as it is printed. */
export interface HandoutLine {
  id: string;
  title: string;
  phase: Phase;
  phaseWord: string;
  /** Null: the line has no side worth saying. */
  side: string | null;
  dose: string;
  days: string;
  /** At most three. */
  cues: string[];
  stop: string;
  note: string | null;
  figure: HandoutFigure | null;
}

/** A code for a phone's camera: a square of `side` units with its dark part as one path. */
export interface PhoneCode {
  side: number;
  d: string;
}

/** Whose paper it is: the practice's name, how it is reached, and its logo as it is kept. */
export interface Letterhead {
  name: string;
  contact: string | null;
  logo: { mediaId: string; width: number; height: number } | null;
}

/** The published plan as it is handed over on paper: all its words are said, in one language. */
export interface HandoutSheet {
  language: Language;
  title: string;
  forWhom: string;
  version: string;
  practice: Letterhead;
  contact: string;
  /** Leads a phone to the plan in the portal; `scan` stands beside it. */
  code: PhoneCode;
  scan: string;
  look: ChosenLook;
  /** What the plan holds until a doctor has looked at something; null when nothing is open. */
  caution: { title: string; text: string } | null;
  sections: { key: "exercises" | "relief"; title: string; lead: string; lines: HandoutLine[] }[];
  help: { title: string; signs: string[]; numbers: string };
  figureWords: { start: string; effort: string };
}

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

const onA4: readonly string[] = [
  "America/Sao_Paulo",
  "America/Argentina/Buenos_Aires",
  "America/Montevideo",
  "America/Lima",
];

/** The usual paper where a practice is: Letter in North America and most of Latin America, A4 everywhere else. */
export const paperOf = (zone: string): Paper => (zone.startsWith("America/") && !onA4.includes(zone) ? "letter" : "a4");
