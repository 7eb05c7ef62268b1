"use client";

import { useEffect, useState } from "react";

export type AwakeState = "off" | "held" | "refused" | "unsupported";

/** Keeps the screen on while `active`, asks again when the page comes back, and says whether it can. */
export function useScreenAwake(active: boolean): AwakeState {
  const [state, setState] = useState<AwakeState>("off");
  useEffect(() => {
    if (!("wakeLock" in navigator)) {
      setState("unsupported");
      return;
    }
    if (!active) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const hold = () =>
      navigator.wakeLock.request("screen").then(
        (held) => {
          if (over) return void held.release();
          lock = held;
          setState("held");
        },
        // Saving energy, or hidden meanwhile: asked again when the page is seen.
        () => !over && setState("refused"),
      );
    void hold();
    // The browser lets go when the page is hidden.
    const onVisible = () => document.visibilityState === "visible" && void hold();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
      setState("off");
    };
  }, [active]);
  return state;
}
