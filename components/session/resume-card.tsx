"use client";

import { useTranslations } from "next-intl";
import { ClientDock, TaskHeader } from "@/components/shell/client-shell";
import { Button } from "@/components/ui/button";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { TodayLine } from "@/domain/progress/dtos";
import { ItemStill } from "./item-still";
import { useHeadingFocus } from "./use-heading-focus";

export type ResumeCardProps = {
  line: TodayLine;
  look: ChosenLook;
  index: number;
  count: number;
  onGoOn: () => void;
  onAnew: () => void;
};

/** A session was left in the middle, today: on from there, or from the start of what is left. */
export function ResumeCard({ line, look, index, count, onGoOn, onAnew }: ResumeCardProps) {
  const t = useTranslations("my.resume");
  const heading = useHeadingFocus();
  return (
    <>
      <TaskHeader backHref="/my" backLabel={t("back")} />
      <div className="flex grow flex-col items-center justify-center px-8 text-center">
        <ItemStill item={line} look={look} className="h-40 w-56 rounded-12" />
        <h1 ref={heading} tabIndex={-1} className="title-28 mt-8 outline-none">
          {t("title")}
        </h1>
        <p className="mt-2 text-ink-2">{t("where", { title: line.title, number: index + 1, count })}</p>
      </div>
      <ClientDock className="flex-col gap-2">
        <Button variant="primary" size={60} onClick={onGoOn}>
          {t("goOn")}
        </Button>
        <Button variant="text" size={48} onClick={onAnew}>
          {t("anew")}
        </Button>
      </ClientDock>
    </>
  );
}
