"use client";

import { useEffect, useRef, useState } from "react";

/**
 * Counts whole seconds down and then does it, once. Stands still while the page is out of sight; `stop` ends it for good, and so
 * does Space. Null seconds: nothing is counted.
 */
export function useCountdown(seconds: number | null, onZero: () => void): { left: number | null; stop: () => void } {
  const [left, setLeft] = useState(seconds);
  const act = useRef(onZero);
  act.current = onZero;
  const isCounting = left !== null;
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") setLeft((before) => (before === null ? null : before - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [isCounting]);
  useEffect(() => {
    if (left === null || left > 0) return;
    setLeft(null);
    act.current();
  }, [left]);
  useEffect(() => {
    if (!isCounting) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== " " || event.target !== document.body) return;
      event.preventDefault();
      setLeft(null);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isCounting]);
  return { left: left !== null && left > 0 ? left : null, stop: () => setLeft(null) };
}
