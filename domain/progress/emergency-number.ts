const northAmerica =
  /^(America\/(New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Toronto|Montreal|Halifax|Winnipeg|Regina|Edmonton|Vancouver|St_Johns|Mexico_City|Monterrey|Tijuana|(Kentucky|Indiana|North_Dakota)\/.+)|Pacific\/Honolulu|US\/.+|Canada\/.+)$/;

/**
 * The emergency number to show to somebody who lives in a zone. 112 is reached from mobile phones nearly everywhere
 * (GSM standard, 3GPP TS 22.101) and is the number of the EU; where another is the known one, that is named.
 */
export function emergencyNumber(zone: string): "999" | "911" | "000" | "111" | "112" {
  if (/^(Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB|GB-Eire)$/.test(zone)) return "999";
  if (northAmerica.test(zone)) return "911";
  if (zone.startsWith("Australia/")) return "000";
  return zone === "Pacific/Auckland" ? "111" : "112";
}
