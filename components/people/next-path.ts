/** Where to go on after signing in: a path of this site, or the start page. A full address would lead elsewhere. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[\w\-./?=&%]*$/.test(wanted)) return "/";
  return wanted.startsWith("/sign-in") || wanted.startsWith("/api/") ? "/" : wanted;
}
