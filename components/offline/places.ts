/** What a client can open without a network, the most needed first. */
export const keptPlaces = [
  "/my",
  "/my/session",
  "/my/relief",
  "/my/plan",
  "/my/flare",
  "/my/help",
  "/my/progress",
  "/my/measures",
  "/my/history",
  "/my/messages",
  "/my/reminders",
  "/my/settings",
] as const;

/** What shows the client's day, and is old as soon as something was logged. */
export const placesOfToday: readonly string[] = ["/my", "/my/session", "/my/relief"];

/** The header by which the portal knows that a page is fetched to be kept. */
export const keptForDevice = "x-kept-for-device";

/** Stands for a page that was not kept. */
export const offlinePage = "/offline";

/** A page to its worker. `day`: only what shows the day has changed. */
export type ToWorker = { kind: "keep"; member: string; what: "all" | "day" } | { kind: "leave" };
