"use client";

import { useCallback, useEffect, useState } from "react";
import { useReducedMotion } from "@/components/figure/use-reduced-motion";
import { isTyping } from "@/components/ui/is-typing";
import {
  nextSet,
  pauseClock,
  previousSet,
  resumeClock,
  type SessionClock,
  tick,
} from "@/domain/progress/session-clock";
import { type AwakeState, useScreenAwake } from "./use-screen-awake";

export interface SessionClockControls {
  clock: SessionClock;
  toggle: () => void;
  next: () => void;
  previous: () => void;
  /** It was stopped because the page was out of sight. */
  wasAway: boolean;
  awake: AwakeState;
}

/** A longer gap between two looks at the clock means that the device slept. */
const longestGap = 5;

/**
 * Runs the clock of one exercise: thirty times a second, or once a second for people who want no movement. Space pauses, the
 * arrow keys walk the sets. The screen is kept awake while it runs. Out of sight (a call, a locked phone) sets stop, so
 * that nothing counts as done that nobody did; minutes of a walk or a position go on.
 */
export function useSessionClock(from: SessionClock): SessionClockControls {
  const [clock, setClock] = useState(from);
  const [wasAway, setWasAway] = useState(false);
  const reduced = useReducedMotion();
  const { running } = clock;
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    let lastDate = Date.now();
    let frame = 0;
    const pass = () => {
      const now = performance.now();
      const seconds = (now - last) / 1000;
      // Some phones stop the first clock while they sleep.
      const slept = Math.max(seconds, (Date.now() - lastDate) / 1000);
      last = now;
      lastDate = Date.now();
      setClock((before) => {
        if (slept <= longestGap) return tick(before, seconds);
        return goesOnUnseen(before) ? tick(before, slept) : pauseClock(before);
      });
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
  useEffect(() => {
    if (!running) return;
    const onHidden = () => {
      if (document.visibilityState === "visible") return;
      setClock((before) => (goesOnUnseen(before) ? before : pauseClock(before)));
      setWasAway(true);
    };
    document.addEventListener("visibilitychange", onHidden);
    return () => document.removeEventListener("visibilitychange", onHidden);
  }, [running]);
  const awake = useScreenAwake(running);
  const toggle = useCallback(() => {
    setWasAway(false);
    setClock((before) => (before.running ? pauseClock(before) : resumeClock(before)));
  }, []);
  const next = useCallback(() => setClock(nextSet), []);
  const previous = useCallback(() => setClock(previousSet), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (isTyping(event.target) || isInDialog(event.target)) return;
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
  return { clock, toggle, next, previous, wasAway: wasAway && !running, awake };
}

const goesOnUnseen = ({ segments, index }: SessionClock) => segments[index]?.kind === "time";

// Space on a focused button presses that button; the clock must not answer twice.
const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("button, a, [role=button]") !== null;
const isInDialog = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("dialog") !== null;
