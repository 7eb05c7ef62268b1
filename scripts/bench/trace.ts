import { z } from "zod";

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  dur: z.number().optional(),
  /** Of it, how long the thread itself ran: what the machine does beside it is left out. */
  tdur: z.number().optional(),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });

export const traceCategories = ["toplevel", "blink.user_timing", "devtools.timeline"];

/**
 * CPU milliseconds that the page's main thread worked (script, style, layout and paint) from each mark called `mark` to the
 * next, from a Chromium trace. Pauses over 200 ms, where the figure stands still, are left out.
 */
export function workBetweenMarks(trace: Buffer, mark: string): number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString("utf8")));
  const marks = traceEvents.filter(({ name }) => name === mark).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) return [];
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && pid === first.pid && tid === first.tid,
  );
  const spans = outermost(tasks.map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, work: tdur })));
  const between: number[] = [];
  for (const [i, { ts }] of marks.entries()) {
    const next = marks[i + 1]?.ts;
    if (next === undefined || next - ts > 200_000) continue;
    between.push(spans.reduce((sum, span) => sum + workWithin(span, ts, next), 0) / 1000);
  }
  return between;
}

interface Span {
  from: number;
  to: number;
  work: number;
}

/** A task that lies across the edge counts by the part that lies within. */
function workWithin({ from, to, work }: Span, start: number, end: number): number {
  const inside = Math.min(to, end) - Math.max(from, start);
  return inside <= 0 ? 0 : work * (inside / (to - from));
}

/** A task inside another one is part of it. */
function outermost(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (!last || span.from >= last.to) kept.push(span);
  }
  return kept;
}
