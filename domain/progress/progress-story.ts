import type { OwnProgress } from "./dtos";

/** Points on the 0–10 scale from which a change of the mean matters to people (domain reference 4.1, Ostelo 2008). */
const painThatMatters = 2;
/** Two weekly means say something only when they are of different days. */
const ratedDaysToCompare = 8;

export type StoryLine =
  | { kind: "pain"; from: number; to: number; trend: "much_less" | "less" | "same" | "more" | "much_more" }
  | { kind: "days"; logged: number; due: number }
  | { kind: "retests"; better: number; towards: number; away: number; unclear: number }
  | { kind: "causes"; resolved: number; open: number }
  | { kind: "flares"; count: number }
  | { kind: "relief"; title: string; before: number; after: number; uses: number };

/**
 * The client's progress as a few sentences, each from numbers that stand on the same page; what was not measured is not
 * told. Pain first, then what was done, what was measured, what closed, and what eased. Means are 0–10.
 */
export function progressStory(progress: OwnProgress): StoryLine[] {
  const lines: Array<StoryLine | null> = [
    painLine(progress),
    daysLine(progress),
    retestsLine(progress),
    causesLine(progress),
    progress.flares.length > 0 ? { kind: "flares", count: progress.flares.length } : null,
    reliefLine(progress),
  ];
  return lines.filter((line) => line !== null);
}

function painLine({ painFirst, painLatest, ratedDays }: OwnProgress): StoryLine | null {
  if (painFirst === null || painLatest === null || ratedDays < ratedDaysToCompare) return null;
  const by = painLatest - painFirst;
  const size = Math.abs(by);
  const trend =
    size < 0.5
      ? "same"
      : by < 0
        ? size >= painThatMatters
          ? "much_less"
          : "less"
        : size >= painThatMatters
          ? "much_more"
          : "more";
  return { kind: "pain", from: painFirst, to: painLatest, trend };
}

function daysLine({ adherence }: OwnProgress): StoryLine | null {
  const due = adherence.slice(-28).filter(({ state }) => state !== "rest");
  const logged = due.filter(({ state }) => state !== "no_data");
  return logged.length === 0 ? null : { kind: "days", logged: logged.length, due: due.length };
}

function retestsLine({ retests }: OwnProgress): StoryLine | null {
  if (retests.length === 0) return null;
  const count = (...outcomes: string[]) => retests.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    kind: "retests",
    better: count("better"),
    towards: count("towards"),
    away: count("worse", "away"),
    unclear: count("unclear", "same"),
  };
}

function causesLine({ causes }: OwnProgress): StoryLine | null {
  if (causes.length === 0) return null;
  const resolved = causes.filter(({ status }) => status === "resolved").length;
  return { kind: "causes", resolved, open: causes.length - resolved };
}

function reliefLine({ relief }: OwnProgress): StoryLine | null {
  const best = relief.find(({ uses, before, after }) => uses >= 2 && before - after >= 0.5);
  if (!best) return null;
  const { title, before, after, uses } = best;
  return { kind: "relief", title, before, after, uses };
}
