"use client";

import { useEffect } from "react";
import "@/components/ui/known-locales";

/** Says that the page answers by itself from now on. After a turn of the loop: effects of other parts come first. */
export function EarlyTapsEnd() {
  useEffect(() => {
    const turn = setTimeout(() => {
      document.documentElement.dataset.alive = "";
      document.dispatchEvent(new Event("plumbline:alive"));
    });
    return () => clearTimeout(turn);
  }, []);
  return null;
}
