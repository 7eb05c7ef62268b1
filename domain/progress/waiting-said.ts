import type { SendMessageInput } from "../messages/schemas";
import type { AnswerMeasureInput, ChooseActivitiesInput } from "../outcomes/schemas";
import type { Today, TodayLine } from "./dtos";
import type {
  CorrectLogInput,
  EndFlareInput,
  RatePainInput,
  SaveLogInput,
  SaveReliefUseInput,
  TapFlareInput,
} from "./schemas";

/** What a device has written down and the portal has not confirmed yet. */
export type WaitingEntry =
  | { kind: "log"; input: SaveLogInput }
  | { kind: "correction"; input: CorrectLogInput }
  | { kind: "pain"; input: RatePainInput }
  | { kind: "relief"; input: SaveReliefUseInput }
  | { kind: "flare"; input: TapFlareInput }
  | { kind: "flare_end"; input: EndFlareInput }
  | { kind: "measure"; input: AnswerMeasureInput }
  | { kind: "activities"; input: ChooseActivitiesInput }
  | { kind: "message"; input: SendMessageInput };

/** Today with the waiting pain and logs: all that waits but a flare, which needs the rules (`withWaiting`). */
export function withSaid(today: Today, waiting: readonly WaitingEntry[]): Today {
  let shown = today;
  for (const { kind, input } of waiting) {
    if (kind === "pain" && input.day === today.day) shown = { ...shown, pain: { ...shown.pain, today: input.score } };
    if (kind === "log" && input.day === today.day)
      shown = { ...shown, lines: shown.lines.map((line) => withLog(line, input)) };
  }
  return shown;
}

function withLog(line: TodayLine, log: SaveLogInput): TodayLine {
  if (line.assignmentId !== log.assignmentId) return line;
  const counts = log.outcome === "done" || log.outcome === "partly" ? 1 : 0;
  return {
    ...line,
    doneToday: line.doneToday + counts,
    spokenToday: line.spokenToday + (log.instead ? 0 : 1),
    lastOutcome: log.outcome,
  };
}

/** The lines that the client has not spoken of often enough today, in order. */
export function linesLeft(today: Pick<Today, "lines">): TodayLine[] {
  return today.lines.filter((line) => line.spokenToday < line.dose.timesADay);
}
