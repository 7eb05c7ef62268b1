"use client";

import { createContext, use } from "react";
import type { PoseEdits } from "./use-pose-edits";

export const EditsContext = createContext<PoseEdits | null>(null);

/** The pose under edit, for every part of the editor. */
export function useEdits(): PoseEdits {
  const edits = use(EditsContext);
  if (!edits) throw new Error("useEdits needs a pose editor above it");
  return edits;
}
