"use client";

import { useEffect } from "react";
import { tellWorker } from "./tell-worker";

/** Lets the phone keep this person's pages, when the page itself has all it needs and rests. */
export function KeepOffline({ member }: { member: string }) {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    let isOver = false;
    async function keep() {
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
      if (!isOver) await tellWorker({ kind: "keep", member, what: "all" });
    }
    // Without a network, or in a browser that forbids it, the portal goes on as without a worker.
    const timer = setTimeout(() => void keep().catch(() => undefined), 3_000);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [member]);
  return null;
}
