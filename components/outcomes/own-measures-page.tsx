"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OutboxNote } from "@/components/session/outbox-note";
import { useOutbox } from "@/components/session/outbox-provider";
import { useDayText } from "@/components/session/use-item-text";
import { TaskHeader } from "@/components/shell/client-shell";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { AnswerRunner } from "./answer-runner";
import { useDue } from "./use-due";

/** What is waiting to be answered; one tap opens it, and what was begun goes on where it stood. */
export function OwnMeasuresPage() {
  const t = useTranslations("outcomes.my");
  const trpc = useTrpc();
  const day = useDayText();
  const { data } = useSuspenseQuery(trpc.outcomes.own.queryOptions({}));
  const { add } = useOutbox();
  const due = useDue(data);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const open = data.measures.find(({ itemId }) => itemId === openId);
  if (open)
    return (
      <>
        <TaskHeader backHref="/my" backLabel={t("toToday")} title={open.content.plainTitle} />
        <AnswerRunner
          key={open.itemId}
          measures={data}
          view={open}
          onDone={() => {
            setOpenId(null);
            setDone(true);
          }}
        />
      </>
    );
  return (
    <>
      <TaskHeader backHref="/my" backLabel={t("toToday")} title={t("title")} />
      <OutboxNote />
      <div className="px-5 pt-2">
        {isDone ? (
          <p role="status" className="mb-4 font-semibold text-good">
            {t("saved")}
          </p>
        ) : null}
        {due.length === 0 ? (
          <EmptyState
            title={t("emptyTitle")}
            action={
              <LinkButton href="/my/progress" size={48}>
                {t("toProgress")}
              </LinkButton>
            }
          >
            {data.nextReview ? t("emptyNext", { day: day(data.nextReview.day) }) : t("emptyBody")}
          </EmptyState>
        ) : (
          <>
            <p className="mb-3 text-ink-2">{t("lead")}</p>
            <ul className="flex flex-col gap-3">
              {due.map(({ itemId, because, content }) => (
                <li key={itemId}>
                  <button
                    type="button"
                    disabled={!add}
                    onClick={() => setOpenId(itemId)}
                    className="on-card flex min-h-16 w-full items-center gap-3 rounded-12 px-5 py-3 text-start shadow-card"
                  >
                    <span className="min-w-0 grow">
                      <span className="block font-semibold">{content.plainTitle}</span>
                      <span className="block text-14 text-ink-2">
                        {t(`because.${because}`)} · {t("length", { count: content.items?.length ?? 3 })}
                      </span>
                    </span>
                    <ChevronRight size={20} aria-hidden="true" className="shrink-0 text-ink-3 rtl:-scale-x-100" />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
