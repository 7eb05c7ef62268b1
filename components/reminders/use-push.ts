import { useEffect, useState } from "react";

/** What this browser can do: `install`: an iPhone shows notices only for an app on its home screen. */
export type PushState = "looking" | "unsupported" | "install" | "denied" | "off" | "on";

/** Looks once, without asking the person anything. */
export function usePush(known: readonly string[]) {
  const [state, setState] = useState<PushState>("looking");
  const endpoints = known.join(" ");
  useEffect(() => {
    let isThere = true;
    lookAtPush(endpoints.split(" ")).then((found) => {
      if (isThere) setState(found);
    });
    return () => {
      isThere = false;
    };
  }, [endpoints]);
  return { state, setState };
}

async function lookAtPush(known: readonly string[]): Promise<PushState> {
  const isSupported = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!isSupported) return isApplePhone() ? "install" : "unsupported";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && known.includes(subscription.endpoint) ? "on" : "off";
}

function isApplePhone(): boolean {
  const isPad = navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1;
  return isPad || /iPhone|iPad|iPod/.test(navigator.userAgent);
}

export interface Subscribed {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Asks the person, then the browser's push service. `denied` when the person says no; throws when the service does. */
export async function subscribe(pushKey: string): Promise<Subscribed | "denied"> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  const registration = await navigator.serviceWorker.ready;
  const old = await registration.pushManager.getSubscription();
  // A subscription under an earlier key of the portal cannot be sent to any more.
  await old?.unsubscribe();
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
  const { endpoint, keys } = made.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error("The subscription is not complete.");
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth };
}

/** Ends this browser's subscription and answers which one it was. */
export async function unsubscribe(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}
