"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { SeverityIcon } from "@/components/ui/severity-icon";
import type { FlagView, Screen } from "@/domain/assessment/screen-dtos";
import { ClearanceForm } from "./clearance-form";
import { tellingAnswers, useScreenWords } from "./screen-words";

type StopCardProps = {
  screen: Screen;
  flags: readonly FlagView[];
  level: "E" | "S";
  clientId: string;
  clientName: string;
};

/** Fills the page while an emergency or same-day answer awaits its clearance: what to do, what was said, how to unlock. */
export function StopCard({ screen, flags, level, clientId, clientName }: StopCardProps) {
  const t = useTranslations("screens");
  const words = useScreenWords(flags);
  const [isClearing, setClearing] = useState(false);
  const urgent = screen.raised.filter((flag) => flag.level === level);
  const others = screen.raised.filter((flag) => flag.level !== level);
  return (
    <section
      aria-labelledby="stop-title"
      className="min-h-[calc(100dvh-7rem)] rounded-12 bg-urgent-soft px-5 py-8 [--on:var(--urgent-soft)] md:px-12 md:py-12"
    >
      <div className="flex max-w-3xl flex-col gap-7 text-16">
        <div role="alert">
          <p className="flex items-center gap-2 font-semibold text-urgent">
            <SeverityIcon severity="urgent" size={20} />
            {t(`level.${level}`)} · {clientName}
          </p>
          <h2 id="stop-title" className="title-36 mt-2 max-md:title-28">
            {t(`stop.${level}.title`)}
          </h2>
          <p className="mt-3 font-serif text-18 leading-[1.625rem] md:text-22 md:leading-8">
            {t(`stop.${level}.lead`, { name: clientName })}
          </p>
        </div>
        <ol className="flex list-decimal flex-col gap-2 ps-6">
          {[0, 1, 2, 3].map((index) => (
            <li key={index}>{t(`stop.${level}.steps.${index}`, { name: clientName })}</li>
          ))}
        </ol>
        <div>
          <h3 className="title-18">{t("stop.signs")}</h3>
          <ul className="mt-1 flex list-disc flex-col gap-1 ps-6">
            {[...urgent, ...others].map(({ item, reason }) => (
              <li key={item}>{reason}</li>
            ))}
            {/* What raised it may have been worded differently when it was recorded: then the answers speak. */}
            {screen.raised.length === 0
              ? tellingAnswers(screen).map(({ item, answer }) => (
                  <li key={item}>
                    {words.question(item)} {words.answer(item, answer)}
                  </li>
                ))
              : null}
          </ul>
        </div>
        <p>{t("stop.locked", { level })}</p>
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" size={48} onClick={() => setClearing(true)}>
            {t("clear.title")}
          </Button>
          <LinkButton size={48} href={`/practice/clients/${clientId}`}>
            {t("stop.back")}
          </LinkButton>
        </div>
      </div>
      {isClearing ? <ClearanceForm screenId={screen.id} onClose={() => setClearing(false)} /> : null}
    </section>
  );
}
