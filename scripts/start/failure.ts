/** A failure somebody can mend: what is wrong and what to do, in one line, without a stack. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}

/** Node's system errors carry a string code; anything else has none. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
