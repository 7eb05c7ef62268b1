import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

const every = 60_000;
/** Milliseconds until a page that was just opened rests: what it needs itself goes first on one bar of network. */
const rest = 3_000;

/** Unread messages of the practice. The call's code comes when the page rests: Today opens without it. */
export function useOwnUnread(): number {
  const path = usePathname();
  const [unread, setUnread] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that is opened asks anew.
  useEffect(() => {
    let isOver = false;
    async function ask() {
      if (document.visibilityState !== "visible" || !navigator.onLine) return;
      try {
        const { createBrowserClient } = await import("@/components/trpc/browser-client");
        const answer = await createBrowserClient().messages.ownUnread.query({});
        if (!isOver) setUnread(answer.unread);
      } catch {
        // No network or signed out: the mark stays as it was, the pages themselves say why.
      }
    }
    const first = setTimeout(ask, rest);
    const again = setInterval(ask, every);
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      clearTimeout(first);
      clearInterval(again);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [path]);
  return unread;
}
