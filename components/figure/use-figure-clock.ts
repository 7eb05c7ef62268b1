import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { PoseData } from "@/domain/figure/pose-data";
import { type Moment, momentAt, startMoment } from "@/domain/figure/timeline";

/** 30 pictures a second are smooth for slow movements and leave a weak phone cool. */
const frameMilliseconds = 1000 / 30;

const watchPage = (changed: () => void) => {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
};

/** True while the element can be seen: on the screen, of a page that is shown. */
function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(true);
  const isShown = useSyncExternalStore(
    watchPage,
    () => document.visibilityState === "visible",
    () => true,
  );
  useEffect(() => {
    const { current } = element;
    if (!current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? true));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return seen && isShown;
}

/**
 * The moment of a pose by its own times while `playing`. No pictures are asked for while the figure holds still, while it is
 * off-screen, or while the page is hidden; the clock stands still with them, except in a hold.
 */
export function useFigureClock(pose: PoseData, playing: boolean, element: RefObject<Element | null>): Moment {
  const [moment, setMoment] = useState<Moment>(startMoment);
  const played = useRef(0);
  const isSeen = useSeen(element);
  useEffect(() => {
    if (!playing || !isSeen) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: number | undefined;
    const tick = (now: number) => {
      const passed = last === undefined ? 0 : now - last;
      if (last !== undefined && passed < frameMilliseconds - 2) {
        frame = requestAnimationFrame(tick);
        return;
      }
      last = now;
      // A page that slept must not jump ahead by the time it slept.
      played.current += Math.min(passed, 100) / 1000;
      const { moment: next, wait } = momentAt(pose, played.current);
      setMoment(next);
      if (wait <= 0) {
        frame = requestAnimationFrame(tick);
        return;
      }
      timer = setTimeout(() => {
        played.current += wait;
        last = undefined;
        frame = requestAnimationFrame(tick);
      }, wait * 1000);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [pose, playing, isSeen]);
  return moment;
}

/** A value that changes at most 30 times a second, and always ends on the newest one. */
export function useThrottled<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  const changed = useRef(0);
  useEffect(() => {
    const wait = frameMilliseconds - (performance.now() - changed.current);
    const show = () => {
      changed.current = performance.now();
      setShown(value);
    };
    if (wait <= 0) {
      show();
      return;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
