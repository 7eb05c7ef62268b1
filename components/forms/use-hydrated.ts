"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until the page answers to script: a form sent before that would leave the page instead of being saved. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
