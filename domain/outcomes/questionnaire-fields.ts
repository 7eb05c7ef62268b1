/** A field of whatever was read; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

export function listIn(value: unknown, name: string): unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}

/** Text on one line of sight: trimmed, cut; null when there is none. */
export function textIn(value: unknown, name: string, longest: number): string | null {
  const text = fieldOf(value, name);
  return typeof text === "string" && text.trim() !== "" ? text.trim().slice(0, longest) : null;
}

/** The number of a FHIR extension whose address ends in `/name`; null when there is none. */
export function numberIn(value: unknown, ...names: string[]): number | null {
  for (const extension of listIn(value, "extension")) {
    const url = fieldOf(extension, "url");
    if (typeof url !== "string" || !names.some((name) => url === name || url.endsWith(`/${name}`))) continue;
    const number = fieldOf(extension, "valueDecimal") ?? fieldOf(extension, "valueInteger");
    if (typeof number === "number" && Number.isFinite(number)) return number;
  }
  return null;
}
