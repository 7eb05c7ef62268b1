"use client";

import { Heart, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense } from "react";
import { FlareCard } from "@/components/flare/flare-card";
import { FlareRow } from "@/components/flare/flare-row";
import { ClientPlumbLine } from "@/components/line/client-plumb-line";
import { DueRow } from "@/components/outcomes/due-row";
import { useOutbox } from "@/components/session/outbox-provider";
import { RedFlagRow } from "@/components/session/red-flag-row";
import { useDayText } from "@/components/session/use-item-text";
import { ClientDock } from "@/components/shell/client-shell";
import { LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { DueTitle } from "@/domain/outcomes/measures-due";
import type { Today } from "@/domain/progress/dtos";
import { linesLeft } from "@/domain/progress/waiting-said";
import { FlagNoteBanner } from "./flag-note";
import { GoneCard } from "./gone-card";
import { hasNews } from "./has-news";
import { PainRow } from "./pain-row";
import { QuietDay } from "./quiet-day";
import { SessionCard } from "./session-card";
import { StopCard } from "./stop-card";
import { useOwnToday } from "./use-own-today";

// Most days nothing is held up. Where it cannot be loaded, the page itself must stay.
const OutboxBanner = lazy(() =>
  import("@/components/session/outbox-banner").then(
    ({ OutboxBanner: Banner }) => ({ default: Banner }),
    () => ({ default: () => null }),
  ),
);

export type TodayPageProps = {
  given: Today;
  /** When the server read it (ms). */
  givenAt: number;
  due: readonly DueTitle[];
  /** What a client reads whose care has ended. */
  careEnded: ReactNode;
  /** Stands until the first log after it. */
  news: ReactNode;
};

/** The client's Today: where they are, how it hurts, what is next, one button. */
export function TodayPage({ given, givenAt, due, careEnded, news }: TodayPageProps) {
  const t = useTranslations("my.today");
  const day = useDayText();
  const { waiting, refused } = useOutbox();
  const { today, asOf } = useOwnToday(given, givenAt);
  return (
    <>
      <header className="px-5 pt-4">
        <p className="text-14 text-ink-3">{day(today.day, "weekday")}</p>
        <h1 className="title-28 leading-[2.125rem]">
          {t(`greeting.${today.partOfDay}`, { name: today.clientName.split(" ")[0] ?? today.clientName })}
        </h1>
      </header>
      <FourStations today={today} />
      {waiting.length > 0 || refused.length > 0 || asOf !== null ? (
        <Suspense fallback={null}>
          <OutboxBanner asOf={asOf} />
        </Suspense>
      ) : null}
      {today.lockedLevel ? (
        <StopCard today={today} level={today.lockedLevel} />
      ) : (
        <>
          {careEnded}
          <FlareCard today={today} />
          {today.flare ? null : <GoneCard today={today} />}
          <FlagNoteBanner note={today.flagNote} />
          {hasNews(today) ? news : null}
          <PainRow today={today} />
          <DueRow due={due} />
          {today.lines.length > 0 ? <SessionCard today={today} /> : null}
          {today.lines.length === 0 && !today.flare ? <QuietDay today={today} /> : null}
          {today.flare || !today.published ? null : <FlareRow className="mx-5 mt-2" />}
          <RedFlagRow className="mx-5" />
          <TodayDock today={today} />
        </>
      )}
    </>
  );
}

function FourStations({ today }: { today: Today }) {
  const t = useTranslations("my.steps");
  const names = useTranslations("ui.step");
  const current = today.steps.findIndex(({ state }) => state !== "achieved" && state !== "not_indicated");
  return (
    <ClientPlumbLine
      className="mx-5 mt-4"
      current={current === -1 ? null : current}
      steps={today.steps.map(({ step, state }) => ({ step, state, label: names(step), fact: t(state) }))}
    />
  );
}

function TodayDock({ today }: { today: Today }) {
  const t = useTranslations("my.today");
  const hasKit = today.kit.length > 0;
  const left = linesLeft(today);
  const done = today.lines.length > 0 && left.length === 0;
  if (!hasKit && today.lines.length === 0) return null;
  return (
    <ClientDock className="flex-wrap">
      {hasKit ? (
        <LinkButton
          href="/my/relief"
          size={60}
          className={classNames(
            "gap-2 border-transparent bg-relieve-soft px-3 text-start text-ink hover:border-transparent hover:bg-relieve-soft",
            today.lines.length > 0 ? "w-26 shrink-0 text-14 leading-[1.0625rem]" : "grow",
          )}
          icon={<Heart size={22} strokeWidth={1.75} aria-hidden="true" className="text-relieve" />}
        >
          {t("hurtsNow")}
        </LinkButton>
      ) : null}
      {done ? (
        <LinkButton href="/my/session" variant="text" size={60} className="grow text-16">
          {t("again")}
        </LinkButton>
      ) : null}
      {left.length > 0 ? (
        <LinkButton
          href="/my/session"
          variant="primary"
          size={60}
          className="grow"
          icon={<Play size={20} strokeWidth={0} fill="currentColor" aria-hidden="true" />}
        >
          {left.length < today.lines.length ? t("goOn") : t("start")}
        </LinkButton>
      ) : null}
    </ClientDock>
  );
}
