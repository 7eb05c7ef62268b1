"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { PaletteGroup } from "../ui/command-palette";
import { KeyCap } from "../ui/key-cap";

// Few page views open it; the palette and its matcher stay out of what every page loads.
const CommandPalette = lazy(async () => ({ default: (await import("../ui/command-palette")).CommandPalette }));

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

export type GoToProps = {
  groups: readonly PaletteGroup[];
  query: string;
  onQueryChange: (query: string) => void;
  searching?: boolean;
};

/** "Go to… ⌘K" of the rail, and the palette behind it; Ctrl-K and ⌘K open it from anywhere. */
export function GoTo({ groups, query, onQueryChange, searching }: GoToProps) {
  const t = useTranslations("ui.palette");
  const [open, setOpen] = useState(false);
  const apple = useSyncExternalStore(never, isApple, () => true);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((before) => !before);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex items-center text-14 text-ink-2 transition-colors hover:text-ink max-lg:size-12 max-lg:justify-center lg:h-9 lg:w-full lg:justify-between lg:rounded-6 lg:border lg:border-line lg:px-2.5 lg:hover:border-ink-3"
      >
        <Search size={20} strokeWidth={1.5} aria-hidden="true" className="lg:hidden" />
        <span className="max-lg:sr-only">{t("open")}</span>
        <KeyCap className="max-lg:hidden">{apple ? "⌘K" : "Ctrl K"}</KeyCap>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <CommandPalette
            groups={groups}
            query={query}
            onQueryChange={onQueryChange}
            searching={searching}
            onClose={() => {
              setOpen(false);
              onQueryChange("");
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
