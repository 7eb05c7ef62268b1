"use client";

import { createContext, use } from "react";

/** The open dialog, if any: menus and tooltips have to open inside it, for all else on the page is inert. */
export const LayerContext = createContext<HTMLElement | null>(null);

export function useLayer(): HTMLElement | undefined {
  return use(LayerContext) ?? undefined;
}
