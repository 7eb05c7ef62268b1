"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { CurrentPlace, Place } from "@/domain/account/dtos";
import { useChoosePlace } from "./use-choose-place";

export type PlaceListProps = {
  places: readonly Place[];
  current: CurrentPlace | null;
  next: string;
  /** Of the practice names: 3 under a heading of their own. */
  level?: 2 | 3;
};

/** Every practice of the account with the roles it holds there, each one tap away. */
export function PlaceList({ places, current, next, level = 2 }: PlaceListProps) {
  const t = useTranslations("account");
  const ready = useHydrated();
  const choose = useChoosePlace(next);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="flex flex-col gap-6">
      <FormFailure failure={choose.error ? failureOf(choose.error) : null} />
      {places.map((place) => (
        <section key={place.practiceId} aria-labelledby={place.practiceId}>
          <Heading id={place.practiceId} className={level === 2 ? "title-18" : "text-14 font-semibold text-ink-2"}>
            {place.practiceName}
          </Heading>
          <ul className="mt-1">
            {place.roles.map((role) => {
              const isCurrent = current?.practiceId === place.practiceId && current.role === role;
              const isWanted = choose.variables?.practiceId === place.practiceId && choose.variables.role === role;
              return (
                <li key={role} className="border-line border-b last:border-b-0">
                  <button
                    type="button"
                    disabled={!ready || choose.isPending || choose.isSuccess}
                    onClick={() => choose.mutate({ practiceId: place.practiceId, role })}
                    className="-mx-2 flex min-h-14 w-[calc(100%+1rem)] items-center gap-3 rounded-6 px-2 py-2.5 text-start transition-colors hover:bg-sunken"
                  >
                    <span className="min-w-0 grow">
                      <span className="font-medium">{t(`role.${role}`)}</span>
                      <span className="block text-14 text-ink-2">{t(`roleHint.${role}`)}</span>
                    </span>
                    {isCurrent ? <Badge tone="change">{t("here")}</Badge> : null}
                    {isWanted && !choose.isError ? (
                      <Spinner />
                    ) : (
                      <ChevronRight size={18} aria-hidden="true" className="text-ink-3 rtl:-scale-x-100" />
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
