"use client";

import { useTranslations } from "next-intl";
import { Station } from "@/components/line/station";
import { ClientDock } from "@/components/shell/client-shell";
import { LinkButton } from "@/components/ui/button";
import { OutboxBanner } from "./outbox-banner";
import { useHeadingFocus } from "./use-heading-focus";

export type SessionEndProps = {
  done: number;
  count: number;
  tooPainful: boolean;
  moreLater: boolean;
  /** The last answer asked to stop for today. */
  stopped: boolean;
  answerTime: string;
};

/** A quiet end: what was done, what was kept, and that is all. */
export function SessionEnd({ done, count, tooPainful, moreLater, stopped, answerTime }: SessionEndProps) {
  const t = useTranslations("my.end");
  const heading = useHeadingFocus();
  return (
    <>
      <OutboxBanner />
      <div className="flex grow flex-col items-center justify-center px-8 text-center">
        <Station state="achieved" hue="action" size={24} client className="scale-200" />
        <h1 ref={heading} tabIndex={-1} className="title-28 mt-8 outline-none">
          {stopped ? t("titleStopped") : moreLater ? t("titleForNow") : t("title")}
        </h1>
        <p className="mt-2 text-ink-2">{t("summary", { done, count })}</p>
        {stopped ? <p className="mt-1 text-ink-2">{t("stopped", { answerTime })}</p> : null}
        {moreLater ? <p className="mt-1 text-ink-2">{t("moreLater")}</p> : null}
        {tooPainful ? <p className="mt-4 text-14 text-ink-2">{t("tooPainful", { answerTime })}</p> : null}
      </div>
      <ClientDock className="flex-col">
        {stopped ? (
          <LinkButton href="/my/flare" variant="primary" size={60}>
            {t("questions")}
          </LinkButton>
        ) : null}
        <LinkButton href="/my" variant="soft" size={60} className="grow">
          {t("back")}
        </LinkButton>
      </ClientDock>
    </>
  );
}
