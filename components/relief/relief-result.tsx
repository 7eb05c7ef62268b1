"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useHeadingFocus } from "@/components/session/use-heading-focus";
import { ClientDock } from "@/components/shell/client-shell";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { worryingPain } from "@/domain/progress/pain-words";
import { ReliefRow } from "./relief-row";

export type ReliefResultProps = {
  before: number;
  after: number | null;
  practice: Today["practice"];
  others: TodayLine[];
  onTry: (line: TodayLine) => void;
  stills: Record<string, ReactNode>;
};

/** "6 before, 3 now.": what it did, and where to turn when it is still strong. */
export function ReliefResult({ before, after, practice, others, onTry, stills }: ReliefResultProps) {
  const t = useTranslations("my.relief");
  const heading = useHeadingFocus();
  const isStrong = (after ?? before) >= worryingPain;
  return (
    <>
      <div className="flex flex-col gap-5 px-5 pt-8">
        <h2 ref={heading} tabIndex={-1} className="title-28 outline-none">
          {after === null ? t("savedUnrated") : t("result", { before, after })}
        </h2>
        {after === null ? null : (
          <p className="text-ink-2">{after < before ? t("better") : after === before ? t("same") : t("worse")}</p>
        )}
        {isStrong ? (
          <Banner tone="attention" title={t("stillStrong")}>
            {practice.phone
              ? t("reachPhone", { phone: practice.phone, answerTime: practice.answerTime ?? "none" })
              : t("reach", { answerTime: practice.answerTime ?? "none" })}{" "}
            {t("stillStrongHelp")}
          </Banner>
        ) : null}
        {isStrong ? (
          <LinkButton href="/my/help" variant="outline" size={48}>
            {t("help")}
          </LinkButton>
        ) : null}
        {others.length > 0 && after !== null && after > 0 ? (
          <div>
            <h3 className="text-14 text-ink-2">{t("orTry")}</h3>
            <ul>
              {others.map((other) => (
                <ReliefRow
                  key={other.assignmentId}
                  line={other}
                  still={stills[other.assignmentId]}
                  onChoose={() => onTry(other)}
                />
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <ClientDock>
        <LinkButton href="/my" variant="primary" size={60} className="grow">
          {t("backToToday")}
        </LinkButton>
      </ClientDock>
    </>
  );
}
