/** Who used this device last as a client: only an id, so that signing out knows whose entries wait here. */
const place = "plumbline.owner";
/** How somebody likes the player is no health data, and stays. */
const staying = new Set([place, "plumbline.player", "plumbline.sound"]);

export function ownerHere(): string | null {
  try {
    return window.localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** This person is here now: what another one began on this device, such as half-answered questions, goes. */
export function claimDevice(owner: string): void {
  try {
    const before = window.localStorage.getItem(place);
    if (before !== null && before !== owner) forgetDrafts();
    window.localStorage.setItem(place, owner);
  } catch {
    // Forbidden: nothing is kept here either.
  }
}

/** Nobody is here any more. */
export function leaveDevice(): void {
  try {
    forgetDrafts();
    window.localStorage.removeItem(place);
  } catch {
    // Forbidden: nothing was kept.
  }
}

/** Earlier versions kept entries under these keys; they belong to their owner until they are brought over. */
const entries = "plumbline.waiting.";

function forgetDrafts(): void {
  for (const storage of [window.localStorage, window.sessionStorage]) {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    for (const key of keys)
      if (key.startsWith("plumbline.") && !key.startsWith(entries) && !staying.has(key)) storage.removeItem(key);
  }
}
