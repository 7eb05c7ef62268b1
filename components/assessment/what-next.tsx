"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import type { NextTestView } from "@/domain/assessment/ranking-dtos";
import type { Guide } from "./use-guide";

type WhatNextProps = {
  clientId: string;
  guide: Guide;
  /** Brings a test on screen and puts the focus into it. */
  onGo: (testId: string) => void;
  className?: string;
};

/** The short battery, then the test that would tell the leading patterns apart best, and why. Always skippable. */
export function WhatNext({ clientId, guide, onGo, className }: WhatNextProps) {
  const t = useTranslations("assessment.next");
  const { suggests, inBattery, next } = guide;
  return (
    <section aria-label={t("title")} className={classNames("on-sunken rounded-12 px-4 py-3.5", className)}>
      <BatteryProgress battery={guide.battery} />
      {guide.isWaiting ? <Skeleton className="mt-3 h-12" /> : null}
      {suggests && !guide.isWaiting ? (
        <div className="mt-3" aria-live="polite">
          {next ? (
            <>
              <p className="text-12 text-ink-2">{inBattery ? t("inBattery") : t("suggested")}</p>
              <p className="font-serif text-18 leading-6">{next.test.title}</p>
              {next.reasons ? <Reasons reasons={next.reasons} /> : null}
              <div className="mt-2.5 flex flex-wrap gap-1.5">
                <Button variant="primary" keyHint="G" onClick={() => onGo(next.test.id)}>
                  {t("go")}
                </Button>
                <Button variant="text" onClick={() => guide.skip(next.test.id)}>
                  {t("skip")}
                  <span className="sr-only">: {next.test.title}</span>
                </Button>
              </div>
              {inBattery ? (
                <Button variant="text" className="mt-1 -ms-2" onClick={guide.leaveBattery}>
                  {t("leave")}
                </Button>
              ) : null}
            </>
          ) : (
            <p className="text-ink-2">{t("nothing")}</p>
          )}
          {inBattery ? null : (
            <LinkButton variant="text" className="mt-1 -ms-2" href={`/practice/clients/${clientId}/causes#patterns`}>
              {t("patterns")}
            </LinkButton>
          )}
        </div>
      ) : null}
      {!suggests && !guide.isWaiting ? <p className="mt-2 text-12 text-ink-2">{t("off")}</p> : null}
    </section>
  );
}

/** How far the short battery is, in words and as a quiet bar. */
function BatteryProgress({ battery }: Pick<Guide, "battery">) {
  const t = useTranslations("assessment.next");
  const share = battery.count === 0 ? 0 : battery.done / battery.count;
  return (
    <>
      <p className="label-12">{t("battery", { done: battery.done, count: battery.count })}</p>
      <div aria-hidden="true" className="mt-1.5 h-1 rounded-4 bg-line">
        <div className="h-1 rounded-4 bg-find transition-[width]" style={{ width: `${share * 100}%` }} />
      </div>
    </>
  );
}

/** What it separates, how far to trust it, whether the client has to turn. */
export function Reasons({ reasons }: { reasons: NextTestView }) {
  const t = useTranslations("assessment");
  const { tellsApart, missing } = reasons;
  const [only] = missing;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-12 text-ink-2">
      {tellsApart.map(({ oneKey, oneTitle, otherKey, otherTitle }) => (
        <li key={`${oneKey}/${otherKey}`}>{t("next.tellsApart", { one: oneTitle, other: otherTitle })}</li>
      ))}
      <li>{t("trust", { word: t(`reliabilityOf.${reasons.reliability}`) })}</li>
      <li>
        {reasons.changesPosition
          ? t("next.turns", { position: t(`position.${reasons.position}`) })
          : t("next.stays", { position: t(`position.${reasons.position}`) })}
      </li>
      {missing.length === 1 && (only === "left" || only === "right") ? (
        <li className="text-attention">{t("next.otherSide", { side: t(only) })}</li>
      ) : null}
    </ul>
  );
}
