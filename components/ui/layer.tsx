"use client";

import { createContext, use } from "react";

/** The open dialog, if any: menus and tooltips have to open inside it, for all else on the page is inert. */
export const LayerContext = createContext<HTMLElement | null>(null);

type Layer = { container?: HTMLElement; dir?: "ltr" | "rtl" };

/** Where a menu or tooltip goes: into the open dialog, else into the main landmark, in the page's direction. */
export function useLayer(): Layer {
  const dialog = use(LayerContext);
  if (typeof document === "undefined") return {};
  return {
    container: dialog ?? document.getElementById("main") ?? undefined,
    dir: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
  };
}
