/** Cookies of the portal. The secure prefix makes browsers refuse them over plain http on a real host. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

export function isSecureSite(): boolean {
  return (process.env.NEXTAUTH_URL ?? "").startsWith("https://");
}

/** One cookie's value from a request's plain headers. */
export function cookieFrom(headers: Headers, name: string): string | null {
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return decodeURIComponent(value.join("="));
  }
  return null;
}
