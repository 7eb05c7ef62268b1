"use client";

import { useEffect, useState } from "react";
import { useReducedMotion } from "@/components/figure/use-reduced-motion";
import { isTyping } from "@/components/ui/is-typing";
import {
  nextSet,
  pauseClock,
  previousSet,
  resumeClock,
  type Segment,
  type SessionClock,
  startClock,
  tick,
} from "@/domain/progress/session-clock";

export interface SessionClockControls {
  clock: SessionClock;
  toggle: () => void;
  next: () => void;
  previous: () => void;
}

/**
 * Runs the clock of one exercise: thirty times a second, or once a second for people who want no movement. Space pauses, the
 * arrow keys walk the sets. The screen is kept awake while it runs.
 */
export function useSessionClock(segments: readonly Segment[], startsRunning = true): SessionClockControls {
  const [clock, setClock] = useState<SessionClock>(() => {
    const started = startClock(segments);
    return startsRunning ? started : pauseClock(started);
  });
  const reduced = useReducedMotion();
  const { running } = clock;
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    let frame = 0;
    const pass = () => {
      const now = performance.now();
      const seconds = (now - last) / 1000;
      last = now;
      setClock((before) => tick(before, seconds));
    };
    if (reduced) {
      const timer = setInterval(pass, 1000);
      return () => clearInterval(timer);
    }
    const onFrame = () => {
      // Thirty times a second is smooth enough for a ring and a figure, and keeps a weak phone cool.
      if (performance.now() - last >= 30) pass();
      frame = requestAnimationFrame(onFrame);
    };
    frame = requestAnimationFrame(onFrame);
    return () => cancelAnimationFrame(frame);
  }, [running, reduced]);
  useScreenAwake(running);
  const toggle = () => setClock((before) => (before.running ? pauseClock(before) : resumeClock(before)));
  const next = () => setClock(nextSet);
  const previous = () => setClock(previousSet);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target) || isInDialog(event.target)) return;
      if (event.key === "ArrowRight") setClock(nextSet);
      else if (event.key === "ArrowLeft") setClock(previousSet);
      else if (event.key === " " && !isControl(event.target))
        setClock((before) => (before.running ? pauseClock(before) : resumeClock(before)));
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return { clock, toggle, next, previous };
}

// Space on a focused button presses that button; the clock must not answer twice.
const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("button, a, [role=button]") !== null;
const isInDialog = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("dialog") !== null;

function useScreenAwake(active: boolean): void {
  useEffect(() => {
    if (!active || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const hold = () =>
      navigator.wakeLock.request("screen").then(
        (held) => {
          if (over) void held.release();
          else lock = held;
        },
        () => undefined,
      );
    void hold();
    // The browser lets go when the page is hidden.
    const onVisible = () => document.visibilityState === "visible" && void hold();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
    };
  }, [active]);
}
