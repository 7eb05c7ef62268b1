"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { EvidenceMark } from "@/components/catalog/evidence-chip";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import { FitBars } from "./fit-bars";
import { PatternDetails } from "./pattern-details";

export type PatternRowProps = {
  clientId: string;
  pattern: RankedPatternView;
  zone: string;
  today: string;
  canChange: boolean;
  /** Somebody has ruled it out for this client already. */
  isRuledOut: boolean;
  onAccept: (pattern: RankedPatternView) => void;
  onRuleOut: (pattern: RankedPatternView) => void;
};

/** A pattern in one line: name and side, its label in words, two bars. Opens to its grounds. */
export function PatternRow({ pattern, onAccept, onRuleOut, ...rest }: PatternRowProps) {
  const t = useTranslations("causes");
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { side, setAside, evidence } = pattern;
  const counts = evidence.filter(({ state }) => state === "met");
  const speaking = counts.filter(({ direction }) => direction === "for").length;
  return (
    <li className="border-line border-b">
      <div className="relative grid items-center gap-x-6 gap-y-2 rounded-6 py-3 hover:bg-sunken/60 md:grid-cols-[minmax(0,1fr)_9rem_13rem] md:pe-3">
        <div className="flex min-w-0 items-start gap-2">
          <ChevronRight
            size={18}
            strokeWidth={1.75}
            aria-hidden="true"
            className={classNames("mt-0.5 shrink-0 text-ink-3 transition-transform", isOpen && "rotate-90")}
          />
          <div className="min-w-0">
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen((before) => !before)}
              className="text-start text-16 font-semibold after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:rounded-6 focus-visible:after:outline-2 focus-visible:after:outline-action focus-visible:after:-outline-offset-2"
            >
              {pattern.title}
              {side === "none" ? null : (
                <span className="font-normal text-ink-2">
                  , {side === "unclear" ? t("patterns.sideUnclear") : t(`side.${side}`)}
                </span>
              )}
            </button>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-2">
              <EvidenceMark grade={pattern.grade} />
              {pattern.taken ? <Badge tone="change">{t("form.taken")}</Badge> : null}
              <span>
                {t("patterns.findings", { count: speaking })}
                {counts.length > speaking
                  ? ` · ${t("patterns.findingsAgainst", { count: counts.length - speaking })}`
                  : ""}
              </span>
              {setAside ? (
                <span>· {t(`patterns.setAsideShort.${setAside.why}`, { title: setAside.byTitle })}</span>
              ) : null}
            </p>
          </div>
        </div>
        <p className="font-serif text-18 leading-6 max-md:ps-7">{t(`patterns.label.${pattern.label}`)}</p>
        <div className="max-md:ps-7">
          <FitBars support={pattern.support} coverage={pattern.coverage} />
        </div>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <PatternDetails
            {...rest}
            pattern={pattern}
            onAccept={() => onAccept(pattern)}
            onRuleOut={() => onRuleOut(pattern)}
          />
        ) : null}
      </div>
    </li>
  );
}
