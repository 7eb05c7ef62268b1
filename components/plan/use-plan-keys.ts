"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";

export interface PlanKeys {
  walk: (by: 1 | -1) => void;
  move: (by: 1 | -1) => void;
  openDose: () => void;
  add: () => void;
  remove: () => void;
  publish: () => void;
  showKeys: () => void;
}

/** The builder's keys. They rest while someone types, while a dialog is open, and while a line is being dragged. */
export function usePlanKeys(keys: PlanKeys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const act = actionOf(event, keys);
      if (!act) return;
      event.preventDefault();
      // The frame's own `?` list would open over the builder's.
      event.stopImmediatePropagation();
      act();
    }
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [keys]);
}

function actionOf(event: KeyboardEvent, keys: PlanKeys): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  if ((ctrlKey || metaKey) && key === "Enter") return keys.publish;
  if (ctrlKey || metaKey) return null;
  const by = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : null;
  if (by !== null) {
    if (altKey) return () => keys.move(by);
    return isLifted(event.target) ? null : () => keys.walk(by);
  }
  if (altKey) return null;
  if (key === "e" || key === "E") return keys.openDose;
  if (key === "a" || key === "A") return keys.add;
  if (key === "Delete" || key === "Backspace") return onLine(event.target) ? keys.remove : null;
  return key === "?" ? keys.showKeys : null;
}

/** A lifted line belongs to the arrow keys of the drag. */
const isLifted = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.getAttribute("aria-pressed") === "true";
const onLine = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("[data-line]") !== null;
