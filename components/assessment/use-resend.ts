import { useEffect, useRef } from "react";

/** A network can be there and lead nowhere: then no event says that it is back. */
const everyMs = 15_000;

type Resend = { hasUnsaved: boolean; hasFailed: boolean; retry: () => void };

/** Sends again when the network is back, and asks before a page with unsaved fields is left. */
export function useResend({ hasUnsaved, hasFailed, retry }: Resend): void {
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    if (!hasFailed) return;
    const again = () => latest.current();
    const timer = window.setInterval(again, everyMs);
    window.addEventListener("online", again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [hasFailed]);
  useEffect(() => {
    if (!hasUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsaved]);
}
