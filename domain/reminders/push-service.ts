/** The push services of the browsers. The portal calls the address that a device names, so it must be one of these. */
const services = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
  ".push.apple.com",
  ".notify.windows.com",
];

/** Whether an endpoint belongs to a browser's push service, or to one of the origins that the operator named. */
export function isPushService(endpoint: string, alsoAllowed: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  if (url.username || url.password) return false;
  if (alsoAllowed.includes(url.origin)) return true;
  const known = services.some((name) => (name.startsWith(".") ? url.hostname.endsWith(name) : url.hostname === name));
  return known && url.protocol === "https:" && url.port === "";
}
