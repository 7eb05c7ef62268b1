/** Why a client is discharged. With fewer than four of four steps it has to be another reason than the first. */
export const dischargeReasons = [
  "four_of_four",
  "goals_reached",
  "client_stops",
  "no_contact",
  "referred",
  "moved_away",
  "other",
] as const;
export type DischargeReason = (typeof dischargeReasons)[number];

/** What becomes of the plan: fewer lines and days, as it stands, or nothing is asked any more. */
export type PlanAfter = "maintenance" | "keep" | "end";

/** How a discharge ceased to stand: it was a mistake, or the client came back. */
export type DischargeEnd = "taken_back" | "opened_again";
