import { parsePlace, type SessionPlace } from "@/domain/progress/session-place";

const prefix = "plumbline.session.";

/** Where the session of one person on this device stands: small, and written at once, so that a call or a reload loses nothing. */
export function readPlace(owner: string): SessionPlace | null {
  try {
    return parsePlace(window.localStorage.getItem(prefix + owner));
  } catch {
    return null;
  }
}

export function writePlace(owner: string, place: SessionPlace): void {
  try {
    window.localStorage.setItem(prefix + owner, JSON.stringify(place));
  } catch {
    // Forbidden or full: the session goes on, and a reload begins it anew.
  }
}

export function forgetPlace(owner: string): void {
  try {
    window.localStorage.removeItem(prefix + owner);
  } catch {
    // Nothing was kept where nothing may be.
  }
}

/** Removes everybody's place from this device: at sign-out, since which exercises somebody does is health data. */
export function clearSessionPlaces(storage: Pick<Storage, "key" | "length" | "removeItem">): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}
