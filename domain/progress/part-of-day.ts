export const partsOfDay = ["morning", "afternoon", "evening"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** How to greet at a moment in a zone: morning until noon, evening from six. */
export function partOfDay(now: Date, zone: string): PartOfDay {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone }).format(now),
  );
  if (hour >= 18 || hour < 4) return "evening";
  return hour < 12 ? "morning" : "afternoon";
}
