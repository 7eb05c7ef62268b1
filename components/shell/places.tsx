"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { QuietLink } from "../ui/quiet-link";

export type Place = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Addresses outside its own that belong to it, such as the pages a "More" leads to. */
  covers?: readonly string[];
  /** How many wait there; zero is not shown. */
  count?: number;
  /** The same, where it changes while the page is open: a part that asks for itself. */
  mark?: ReactNode;
};

/** The place whose address begins the current one; the longest wins, so "/practice" does not cover "/practice/clients". */
export function currentPlace(places: ReadonlyArray<Pick<Place, "href" | "covers">>, path: string): string | null {
  const isWithin = (address: string) => path === address || path.startsWith(`${address}/`);
  const covering = places.find((place) => place.covers?.some(isWithin));
  if (covering) return covering.href;
  const fitting = places.filter((place) => isWithin(place.href));
  return fitting.reduce<string | null>(
    (best, place) => (best === null || place.href.length > best.length ? place.href : best),
    null,
  );
}

/** Up to five places: rows in the rail at the desk, a bar under the thumb below 1024 px. */
export function RailPlaces({ places }: { places: readonly Place[] }) {
  const t = useTranslations("ui.shell");
  const current = currentPlace(places, usePathname());
  return (
    <nav
      aria-label={t("places")}
      className="on-sunken safe-bottom max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:border-line max-lg:border-t"
    >
      <ul className="flex justify-around lg:flex-col lg:gap-0.5">
        {places.map((place) => (
          <li key={place.href} className="min-w-0 max-lg:flex-1">
            <QuietLink
              href={place.href}
              aria-current={place.href === current ? "page" : undefined}
              className={classNames(
                "relative flex items-center text-ink-2 transition-colors hover:text-ink",
                "max-lg:h-14 max-lg:flex-col max-lg:justify-center max-lg:gap-1 max-lg:text-12",
                "lg:h-10 lg:gap-3 lg:rounded-6 lg:px-2.5 lg:text-14 font-medium",
                "aria-[current=page]:font-semibold aria-[current=page]:text-action",
                "lg:aria-[current=page]:bg-raised lg:aria-[current=page]:text-ink lg:aria-[current=page]:shadow-[0_1px_2px_oklch(0.25_0.03_225/0.06)]",
              )}
            >
              {place.icon}
              <span className="max-w-full truncate">{place.label}</span>
              {place.count ? <RailCount count={place.count} /> : null}
              {place.mark}
            </QuietLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The client's four tabs: 52 px targets on a bar of their own. */
export function ClientTabs({ places }: { places: readonly Place[] }) {
  const t = useTranslations("ui.shell");
  const current = currentPlace(places, usePathname());
  return (
    <nav
      aria-label={t("tabs")}
      className="on-ground fixed inset-x-0 bottom-0 z-30 mx-auto max-w-[30rem] px-3 pt-1 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {places.map((place) => (
          <li key={place.href}>
            <QuietLink
              href={place.href}
              aria-current={place.href === current ? "page" : undefined}
              className="relative flex min-h-13 flex-col items-center gap-px rounded-6 pt-1.25 text-12 font-medium text-ink-3 transition-colors hover:text-ink aria-[current=page]:font-[650] aria-[current=page]:text-action"
            >
              {place.icon}
              {place.label}
              {place.count ? <TabCount count={place.count} /> : null}
              {place.mark}
            </QuietLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many wait behind a place of the rail. */
export function RailCount({ count }: { count: number }) {
  const t = useTranslations("ui.shell");
  return (
    <>
      <span
        aria-hidden="true"
        className="text-12 font-medium text-ink-2 max-lg:absolute max-lg:start-[calc(50%+10px)] max-lg:top-1 max-lg:rounded-full max-lg:bg-raised max-lg:px-1 max-lg:leading-4 lg:ms-auto"
      >
        {count}
      </span>
      <span className="sr-only">, {t("waiting", { count })}</span>
    </>
  );
}

/** How many wait behind one of the client's tabs. */
export function TabCount({ count }: { count: number }) {
  const t = useTranslations("ui.shell");
  return (
    <>
      <span
        aria-hidden="true"
        className="absolute start-[calc(50%+8px)] top-0.5 min-w-4 rounded-full bg-action px-1 text-center leading-4 font-semibold text-on-action"
      >
        {count}
      </span>
      <span className="sr-only">, {t("waiting", { count })}</span>
    </>
  );
}
