import type { ToWorker } from "./places";

/** The worker of this site, once there is one; null where the browser has none, and while one edits the portal. */
async function worker(): Promise<ServiceWorker | null> {
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration("/");
  return registration?.active ?? null;
}

/** Tells the worker and waits until it has done it; nothing to do where there is none. */
export async function tellWorker(message: ToWorker): Promise<void> {
  const target = await worker();
  if (!target) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    target.postMessage(message, [port2]);
    setTimeout(resolve, 30_000);
  });
  port1.close();
}
