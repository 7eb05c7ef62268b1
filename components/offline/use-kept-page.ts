import { useEffect, useState } from "react";

/** A page that comes from the network is younger than that. */
const young = 60_000;

/** Whether this page, written by the server at that moment (ms), came from the phone because nothing else did. */
export function useKeptPage(writtenAt: number): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (navigator.onLine && Date.now() - writtenAt < young) return;
    const ask = () =>
      fetch("/api/health", { cache: "no-store" }).then(
        (answer) => setKept(!answer.ok),
        () => setKept(true),
      );
    void ask();
    const again = setInterval(() => void ask(), 15_000);
    return () => clearInterval(again);
  }, [writtenAt]);
  return isKept;
}
