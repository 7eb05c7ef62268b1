/** The IANA zones to choose from, by name; UTC stands first, because the runtime's list leaves it out. */
export function zoneNames(): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes("UTC") ? known : ["UTC", ...known];
}
