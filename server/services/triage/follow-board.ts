import type { MemberActor } from "@/domain/access/actor";
import { type BoardChange, watchBoard } from "./watch-board";

export type BoardChanges = AsyncIterable<BoardChange, void>;

/** How often it is looked whether the person is still signed in when nothing happens. */
const lookEvery = 15_000;

/**
 * Every change of the practice's board as it commits, first one that asks for the whole board. Before each change, and
 * every 15 seconds, `isStillIn` is asked; when it says no, or `signal` aborts, the stream ends.
 */
export async function* followBoard(
  actor: MemberActor,
  isStillIn: () => Promise<boolean>,
  signal: AbortSignal,
  every: number = lookEvery,
): AsyncGenerator<BoardChange, void> {
  const own = new AbortController();
  const waiting: BoardChange[] = [{ clientId: null }];
  let wake = () => {};
  const end = () => {
    own.abort();
    wake();
  };
  signal.addEventListener("abort", end, { once: true });
  const clock = setInterval(() => wake(), every);
  watchBoard(
    actor.practiceId,
    (change) => {
      // A board that is asked for as a whole needs no further names.
      if (waiting.length < 50) waiting.push(change);
      wake();
    },
    own.signal,
  );
  try {
    while (!signal.aborted) {
      if (!(await isStillIn())) return;
      const change = waiting.shift();
      if (change) {
        yield change;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (signal.aborted || waiting.length > 0) resolve();
      });
    }
  } finally {
    clearInterval(clock);
    signal.removeEventListener("abort", end);
    own.abort();
  }
}
