"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isTyping } from "../ui/is-typing";

/** j and k walk the rows, Enter opens the one they reached, / goes to the search. Returns the row reached, or -1. */
export function useListWalk(addresses: readonly string[], searchId: string): number {
  const router = useRouter();
  const [reached, setReached] = useState(-1);
  const last = addresses.length - 1;
  const at = Math.min(reached, last);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") {
        event.preventDefault();
        document.getElementById(searchId)?.focus();
      } else if (event.key === "j") setReached(Math.min(at + 1, last));
      else if (event.key === "k") setReached(Math.max(at - 1, 0));
      else if (event.key === "Enter" && event.target === document.body) {
        const address = addresses[at];
        if (address) router.push(address);
      }
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [addresses, at, last, router, searchId]);
  return at;
}
