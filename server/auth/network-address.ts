/**
 * The network address a request came from. A proxy appends the address it saw, so the last entry is the one that
 * the sender could not invent; without a proxy Next writes the socket's own.
 */
export function networkAddress(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded || headers.get("x-real-ip") || "local";
}
