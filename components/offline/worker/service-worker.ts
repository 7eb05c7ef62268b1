import { keptPlaces, placesOfToday, type ToWorker } from "../places";
import { answerOf } from "./answer";
import { dropOldFiles, keepOfflinePage, keepPages } from "./keep-pages";
import type { WorkerScope } from "./scope";
import { showNotices } from "./show-notices";
import { forgetOthers, readState } from "./stores";

declare const self: WorkerScope;

/** Pages are made anew at the server: not at each opening, a plan changes once in weeks. */
const freshFor = 10 * 60_000;

// A new worker waits until the pages of the old one are closed: it never changes the ground under an open session.
self.addEventListener("install", (event) => event.waitUntil(keepOfflinePage()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const answer = answerOf(event, self.location.origin);
  if (answer) event.respondWith(answer);
});

showNotices(self);

let work: Promise<unknown> = Promise.resolve();

self.addEventListener("message", (event) => {
  const message = event.data;
  if (!isToWorker(message)) return;
  // One after the other: two tabs must not keep and forget at once.
  work = work.then(() => obey(message)).catch(() => undefined);
  event.waitUntil(work.then(() => event.ports[0]?.postMessage("done")));
});

async function obey(message: ToWorker): Promise<void> {
  if (message.kind === "leave") return forgetOthers(null);
  const { member, what } = message;
  const state = await readState();
  const isFresh = state?.member === member && Date.now() - state.keptAt < freshFor;
  if (what === "all" && isFresh) return;
  await keepPages(member, what === "day" && isFresh ? placesOfToday : keptPlaces);
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length <= 1) await dropOldFiles();
}

function isToWorker(value: unknown): value is ToWorker {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return (
    value.kind === "leave" ||
    (value.kind === "keep" && "member" in value && typeof value.member === "string" && "what" in value)
  );
}
