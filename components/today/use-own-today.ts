import { useEffect, useState } from "react";
import { useOutbox } from "@/components/session/outbox-provider";
import { arrivals, listenToSent } from "@/components/session/outbox-sent";
import type { Today } from "@/domain/progress/dtos";
import { onLaterDay } from "@/domain/progress/kept-day";
import type { withWaiting } from "@/domain/progress/waiting";
import { withSaid } from "@/domain/progress/waiting-said";
import { dayInZone } from "@/domain/time/days";

/** Milliseconds for which an answer is fresh enough when the person comes back to the page. */
const fresh = 20_000;
/** Milliseconds between two tries while the portal cannot be reached. */
const again = 15_000;
let arrivedWhenRead = 0;

/** What the server gave, when (ms), and whether it stands for want of a network. */
type Known = { given: Today; today: Today; at: number; isCut: boolean };

export type OwnToday = { today: Today; asOf: number | null };

/**
 * Today as the server gave it (`givenAt`, ms), with what waits on this device. It is read anew when something has arrived
 * and when the person comes back; what makes calls is loaded with the first of these, so the page opens without it.
 */
export function useOwnToday(given: Today, givenAt: number): OwnToday {
  const [known, setKnown] = useState<Known>({ given, today: given, at: givenAt, isCut: false });
  const { waiting, openedAt } = useOutbox();
  // A flare that waits follows the practice's rules; few days have one, so these come only then.
  const [withRules, setWithRules] = useState<{ lay: typeof withWaiting } | null>(null);
  const needsRules = waiting.some(({ kind }) => kind === "flare") && !withRules;
  useEffect(() => {
    if (needsRules) void loadRules().then((lay) => lay && setWithRules({ lay }));
  }, [needsRules]);
  if (known.given !== given) setKnown({ given, today: given, at: givenAt, isCut: false });
  useEffect(() => {
    let isOver = false;
    let readAt = givenAt;
    let retry: ReturnType<typeof setTimeout> | undefined;
    async function readAnew() {
      clearTimeout(retry);
      readAt = Date.now();
      arrivedWhenRead = arrivals();
      const later = await import("./read-today").catch(() => null);
      const answer = later ? await later.readToday() : "line";
      if (isOver || answer === null) return;
      if (answer === "line") retry = setTimeout(readAnew, again);
      setKnown((before) =>
        answer === "line" ? { ...before, isCut: true } : { ...before, today: answer, at: Date.now(), isCut: false },
      );
    }
    const stop = listenToSent({
      onSent: async (entry) => {
        const lay = entry.kind === "flare" ? await loadRules() : withSaid;
        if (lay) setKnown((before) => ({ ...before, today: lay(before.today, [entry]) }));
      },
      onRound: () => void readAnew(),
    });
    const readOld = () => {
      if (document.visibilityState === "visible" && Date.now() - readAt > fresh) void readAnew();
    };
    document.addEventListener("visibilitychange", readOld);
    window.addEventListener("online", readAnew);
    // Kept on the phone, or brought back from the browser's memory: what happened since is not in it.
    if (arrivals() !== arrivedWhenRead) void readAnew();
    else readOld();
    return () => {
      isOver = true;
      clearTimeout(retry);
      stop();
      document.removeEventListener("visibilitychange", readOld);
      window.removeEventListener("online", readAnew);
    };
  }, [givenAt]);
  const shown = known.given === given ? known : { today: given, at: givenAt, isCut: false };
  const day = openedAt === null ? shown.today.day : dayInZone(new Date(openedAt), shown.today.zone);
  const lay = withRules?.lay ?? withSaid;
  return { today: lay(onLaterDay(shown.today, day), waiting), asOf: shown.isCut ? shown.at : null };
}

const loadRules = () =>
  import("@/domain/progress/waiting").then(
    (rules) => rules.withWaiting,
    () => null,
  );
