import { paceOf, type SessionClock, turnSeconds } from "./session-clock";

/** Where the moving figure is: the phase of a repetition, how far through it, and which repetition. */
export interface FigurePosition {
  phase: "rest" | "effort" | "hold" | "return";
  progress: number;
  rep: number;
}

/** Into a hold and out of it in 1.5 s, repetitions likewise; at half that speed where only time counts. */
export function figurePosition(clock: SessionClock): FigurePosition {
  const segment = clock.segments[clock.index];
  const rep = (segment?.rep ?? 1) - 1;
  if (!segment || segment.kind === "ready") return { phase: "rest", progress: 0, rep };
  if (segment.kind === "hold") {
    const into = Math.min(1.5, segment.seconds / 2);
    return clock.elapsed < into
      ? { phase: "effort", progress: clock.elapsed / into, rep }
      : { phase: "hold", progress: 0, rep };
  }
  if (segment.kind === "release" || segment.kind === "rest") {
    const back = Math.min(1.5, segment.seconds);
    return clock.elapsed < back
      ? { phase: "return", progress: clock.elapsed / back, rep }
      : { phase: "rest", progress: 0, rep };
  }
  return segment.kind === "time" ? tempo(clock.elapsed, 2, null) : tempo(clock.elapsed, 1, segment.hold);
}

function tempo(elapsed: number, slowness: number, hold: number | null): FigurePosition {
  const cycle = paceOf(hold) * slowness;
  const rep = Math.floor(elapsed / cycle);
  const within = (elapsed - rep * cycle) / slowness;
  const held = 1.5 + Math.max(turnSeconds, hold ?? 0);
  if (within < 1.5) return { phase: "effort", progress: within / 1.5, rep };
  if (within < held) return { phase: "hold", progress: 0, rep };
  if (within < held + 1.5) return { phase: "return", progress: (within - held) / 1.5, rep };
  return { phase: "rest", progress: 0, rep };
}
