"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Guide } from "./use-guide";
import { Reasons } from "./what-next";

type NextBarProps = {
  clientId: string;
  guide: Guide;
  onGo: (testId: string) => void;
  /** Whether everything is saved. */
  status: ReactNode;
};

/** What to test next on a phone or a tablet: one line that stays in sight, the reasons behind a tap. */
export function NextBar({ clientId, guide, onGo, status }: NextBarProps) {
  const t = useTranslations("assessment.next");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { battery, suggests, inBattery, next } = guide;
  return (
    <section
      aria-label={t("title")}
      className="on-ground sticky top-14 z-10 -mx-1 border-line border-b px-1 py-2 lg:hidden"
    >
      <div className="flex min-h-5 items-baseline justify-between gap-3 text-12 text-ink-2">
        <span>{next && !inBattery ? t("suggested") : t("battery", { done: battery.done, count: battery.count })}</span>
        {status}
      </div>
      {suggests && next ? (
        <div className="flex items-center gap-2">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen((before) => !before)}
            className="flex min-h-12 min-w-0 grow items-center gap-1.5 rounded-6 text-start"
          >
            <span className={classNames("font-serif text-16 leading-5", !isOpen && "truncate")}>{next.test.title}</span>
            <ChevronDown
              size={18}
              aria-hidden="true"
              className={classNames("ms-auto shrink-0 text-ink-3 transition-transform", isOpen && "rotate-180")}
            />
          </button>
          <Button variant="primary" className="shrink-0 pointer-coarse:min-h-12" onClick={() => onGo(next.test.id)}>
            {t("go")}
          </Button>
        </div>
      ) : null}
      <div id={id} hidden={!isOpen}>
        {isOpen && next ? (
          <div className="pb-1">
            {next.reasons ? <Reasons reasons={next.reasons} /> : <p className="text-12 text-ink-2">{t("inBattery")}</p>}
            <div className="-ms-2 mt-1 flex flex-wrap gap-x-1">
              <Button variant="text" className="pointer-coarse:min-h-12" onClick={() => guide.skip(next.test.id)}>
                {t("skip")}
                <span className="sr-only">: {next.test.title}</span>
              </Button>
              {inBattery ? (
                <Button variant="text" className="pointer-coarse:min-h-12" onClick={guide.leaveBattery}>
                  {t("leave")}
                </Button>
              ) : (
                <LinkButton variant="text" href={`/practice/clients/${clientId}/causes#patterns`}>
                  {t("patterns")}
                </LinkButton>
              )}
            </div>
          </div>
        ) : null}
      </div>
      {!suggests && !guide.isWaiting ? <p className="text-12 text-ink-2">{t("off")}</p> : null}
      {suggests && !next && !guide.isWaiting ? <p className="text-12 text-ink-2">{t("nothing")}</p> : null}
    </section>
  );
}
