import type { StationState } from "@/components/line/station-state";
import type { CauseStatus } from "@/domain/assessment/words";

/** A cause wears the stations' shapes: resolved filled, improving ring, confirmed outlined, suspected dotted. */
export const causeStation: Readonly<Record<CauseStatus, StationState>> = {
  suspected: "not_started",
  confirmed: "planned",
  returned: "planned",
  improving: "under_way",
  resolved: "achieved",
  ruled_out: "not_indicated",
};
