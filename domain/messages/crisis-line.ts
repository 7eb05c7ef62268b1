import { emergencyNumber } from "../progress/emergency-number";

const ownLines: Readonly<Record<string, string>> = {
  "Europe/London": "116 123",
  "Europe/Dublin": "116 123",
  "Europe/Madrid": "024",
  "Atlantic/Canary": "024",
  "Africa/Ceuta": "024",
  "Pacific/Auckland": "1737",
};
const mexico = /^America\/(Mexico_City|Monterrey|Tijuana)$/;

/**
 * A free line to talk to somebody at any hour, where one is known for the zone: Samaritans (UK, Ireland), 024 (Spain),
 * 988 (USA, Canada), Lifeline (Australia), 1737 (New Zealand). Null elsewhere: then the emergency number alone is shown.
 */
export function crisisLine(zone: string): string | null {
  const own = ownLines[zone];
  if (own) return own;
  if (zone.startsWith("Australia/")) return "13 11 14";
  return emergencyNumber(zone) === "911" && !mexico.test(zone) ? "988" : null;
}
