"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Station } from "@/components/line/station";
import { ClientDock } from "@/components/shell/client-shell";
import { LinkButton } from "@/components/ui/button";
import { OutboxBanner } from "./outbox-banner";

export type SessionEndProps = { done: number; count: number; tooPainful: boolean; answerTime: string };

/** A quiet end: what was done, what was kept, and that is all. */
export function SessionEnd({ done, count, tooPainful, answerTime }: SessionEndProps) {
  const t = useTranslations("my.end");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <OutboxBanner />
      <div className="flex grow flex-col items-center justify-center px-8 text-center">
        <Station state="achieved" hue="action" size={24} client className="scale-200" />
        <h1 ref={heading} tabIndex={-1} className="title-28 mt-8">
          {t("title")}
        </h1>
        <p className="mt-2 text-ink-2">{t("summary", { done, count })}</p>
        {tooPainful ? <p className="mt-4 text-14 text-ink-2">{t("tooPainful", { answerTime })}</p> : null}
      </div>
      <ClientDock>
        <LinkButton href="/my" variant="soft" size={60} className="grow">
          {t("back")}
        </LinkButton>
      </ClientDock>
    </>
  );
}
