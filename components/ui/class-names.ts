import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// tailwind-merge takes an unknown `text-14` for a colour and would let it wipe out `text-ink`.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["12", "14", "16", "18", "22", "28", "36"],
      radius: ["4", "6", "12"],
      shadow: ["raised", "card"],
      tracking: ["tight", "tighter"],
    },
    classGroups: {
      "font-size": ["title-36", "title-28", "title-22", "title-18", "label-12"],
      "bg-color": ["on-ground", "on-surface", "on-raised", "on-sunken", "on-card"],
    },
  },
});

/** Joins class names; where two say the same thing, the later one wins. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
