import { useEffect, useRef } from "react";
import { isTyping } from "@/components/ui/is-typing";

/**
 * Single keys of a page: `useKeys({ j: down, k: up })`. Silent while somebody types, in dialogs, and with a
 * modifier held, so that the browser's own keys stay the browser's.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      // A dialog that is open somewhere else on the page owns the keys.
      if (document.querySelector("dialog[open]")) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
