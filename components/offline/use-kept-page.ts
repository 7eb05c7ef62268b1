import { useEffect, useState } from "react";

/** Two clocks differ (ms): a page that the server wrote that much before it was opened may still come from the network. */
const skew = 5_000;

/** Whether this page, written by the server at that moment (ms), came from the phone because nothing else did. */
export function useKeptPage(writtenAt: number): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (writtenAt > performance.timeOrigin - skew) return;
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
