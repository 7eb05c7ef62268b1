import type { Today } from "./dtos";
import { withFlare } from "./flare-day";
import { type WaitingEntry, withSaid } from "./waiting-said";

export type { WaitingEntry } from "./waiting-said";

/** The client's Today as it will be when what is waiting has arrived: nobody is asked the same thing twice. */
export function withWaiting(today: Today, waiting: readonly WaitingEntry[]): Today {
  return waiting.reduce(
    (shown, entry) => (entry.kind === "flare" ? withFlare(shown, entry.input) : withSaid(shown, [entry])),
    today,
  );
}
