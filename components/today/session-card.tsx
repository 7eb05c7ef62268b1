"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Station } from "@/components/line/station";
import { hueClass } from "@/components/line/station-state";
import { LineStill } from "@/components/session/line-still";
import { spokenSide } from "@/components/session/spoken-side";
import { useDoseText } from "@/components/session/use-item-text";
import { SideChip } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { langOf } from "@/domain/catalog/in-language";
import { stepOfPhase } from "@/domain/plan/step-of-phase";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { linesLeft } from "@/domain/progress/waiting-said";

const HowToSheet = lazy(async () => ({ default: (await import("@/components/session/how-to-sheet")).HowToSheet }));

/** Today's session in order, with what is left of its minutes. A row opens how the exercise is done. */
export function SessionCard({ today }: { today: Today }) {
  const t = useTranslations("my.today");
  const [shown, setShown] = useState<TodayLine | null>(null);
  const left = linesLeft(today);
  const done = left.length === 0;
  const counted = done ? today.lines : left;
  const minutes = Math.max(1, Math.round(counted.reduce((sum, line) => sum + line.minutes, 0)));
  const steps = new Set(today.lines.map(({ phase }) => stepOfPhase[phase]));
  const target = steps.size === 1 ? ([...steps][0] ?? "mixed") : "mixed";
  const here = today.steps.find(({ state }) => state !== "achieved" && state !== "not_indicated")?.step;
  const hue =
    counted.map(({ phase }) => stepOfPhase[phase]).find((step) => step === here) ??
    stepOfPhase[counted[0]?.phase ?? "relax"];
  return (
    <Card as="section" padded={false} className={classNames("mx-5 mt-4 pb-1.5", hueClass[hue])} labelledBy="session">
      <div className="flex items-start justify-between gap-3 px-4 pt-3.5 pb-1.5">
        <div>
          <h2 id="session" className="title-22">
            {done ? t("sessionDone") : t("session")}
          </h2>
          <p className="text-14 text-ink-2">
            {done
              ? t("allDone", { count: today.lines.length })
              : left.length < today.lines.length
                ? t("left", { left: left.length, count: today.lines.length })
                : t("exercises", { count: today.lines.length, target })}
          </p>
        </div>
        {done ? (
          <Check size={32} strokeWidth={1.75} aria-hidden="true" className="mt-1 text-hue" />
        ) : (
          <p className="text-center text-hue">
            <span className="block font-serif text-36 leading-9 tracking-tight">{minutes}</span>
            <span className="block text-12 text-ink-2">{t("minutes", { count: minutes })}</span>
          </p>
        )}
      </div>
      <ol>
        {today.lines.map((line, index) => (
          <SessionRow
            key={line.assignmentId}
            line={line}
            look={today.look}
            isNext={line === left[0]}
            isFirst={index === 0}
            isLast={index === today.lines.length - 1}
            onOpen={() => setShown(line)}
          />
        ))}
      </ol>
      {shown ? (
        <Suspense fallback={null}>
          <HowToSheet line={shown} onClose={() => setShown(null)} />
        </Suspense>
      ) : null}
    </Card>
  );
}

type SessionRowProps = {
  line: TodayLine;
  look: Today["look"];
  isNext: boolean;
  isFirst: boolean;
  isLast: boolean;
  onOpen: () => void;
};

function SessionRow({ line, look, isNext, isFirst, isLast, onOpen }: SessionRowProps) {
  const t = useTranslations("my.today");
  const dose = useDoseText();
  const { timesADay } = line.dose;
  const side = spokenSide(line);
  const spoken = line.spokenToday >= timesADay;
  const state = spoken ? (line.doneToday > 0 ? "achieved" : "not_indicated") : isNext ? "under_way" : "planned";
  const said = line.lastOutcome && spoken ? t(`outcome.${line.lastOutcome}`) : null;
  const times = timesADay > 1 ? t("times", { said: Math.min(line.spokenToday, timesADay), times: timesADay }) : null;
  return (
    <li className="relative">
      <span
        aria-hidden="true"
        className={classNames(
          "absolute start-[23.5px] border-line border-s",
          isFirst ? "top-1/2" : "top-0",
          isLast ? "bottom-1/2" : "bottom-0",
        )}
      />
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-15.5 w-full flex-wrap items-center gap-x-3 gap-y-1 py-1 ps-3 pe-4 text-start"
      >
        <span className="relative grid w-6 shrink-0 place-items-center">
          <Station state={state} hue={stepOfPhase[line.phase]} size={16} />
        </span>
        <LineStill line={line} look={look} className="h-12 w-16.5" />
        <span className="min-w-0 grow basis-20">
          <span
            lang={langOf(line.inEnglish, "title")}
            className={classNames("block leading-[1.375rem] font-semibold", spoken && "text-ink-2")}
          >
            {line.title}
          </span>
          <span className="block text-14 text-ink-2">
            {[said ?? dose(line.dose), times].filter(Boolean).join(" · ")}
          </span>
        </span>
        {side ? (
          <span className="shrink-0">
            <SideChip side={side} look="client" />
          </span>
        ) : null}
      </button>
    </li>
  );
}
