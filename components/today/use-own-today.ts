import { useEffect, useState } from "react";
import { useOutbox } from "@/components/session/outbox-provider";
import { arrivals, listenToSent } from "@/components/session/outbox-sent";
import type { Today } from "@/domain/progress/dtos";
import { withWaiting } from "@/domain/progress/waiting";

/** Milliseconds for which an answer is fresh enough when the person comes back to the page. */
const fresh = 20_000;
let arrivedWhenRead = 0;

/**
 * Today as the server gave it, with what waits on this device. It is read anew when something has arrived and when the
 * person comes back; what makes calls is loaded with the first of these, so the page opens without it.
 */
export function useOwnToday(given: Today): Today {
  const [known, setKnown] = useState({ given, today: given });
  const { waiting } = useOutbox();
  if (known.given !== given) setKnown({ given, today: given });
  useEffect(() => {
    let isOver = false;
    let readAt = Date.now();
    async function readAnew() {
      readAt = Date.now();
      arrivedWhenRead = arrivals();
      const later = await import("./read-today").catch(() => null);
      const today = await later?.readToday();
      if (today && !isOver) setKnown((before) => ({ ...before, today }));
    }
    const stop = listenToSent({
      onSent: (entry) => setKnown((before) => ({ ...before, today: withWaiting(before.today, [entry]) })),
      onRound: () => void readAnew(),
    });
    const onVisible = () => {
      if (document.visibilityState === "visible" && Date.now() - readAt > fresh) void readAnew();
    };
    document.addEventListener("visibilitychange", onVisible);
    // Brought back from the browser's memory by "back": what arrived meanwhile is not in it.
    if (arrivals() !== arrivedWhenRead) void readAnew();
    return () => {
      isOver = true;
      stop();
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, []);
  return withWaiting(known.given === given ? known.today : given, waiting);
}
