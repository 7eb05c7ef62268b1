"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ClipboardList } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { useDue } from "./use-due";

/** On Today, only when something is waiting: what, and one way there. */
export function DueRow() {
  const t = useTranslations("outcomes.my");
  const trpc = useTrpc();
  const { data } = useSuspenseQuery(trpc.outcomes.own.queryOptions({}));
  const due = useDue(data);
  if (due.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mx-5 mt-4 flex flex-wrap items-center gap-3">
      <ClipboardList size={22} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-action" />
      <div className="min-w-0 grow">
        <p className="leading-[22px] font-semibold">{t("due", { count: due.length })}</p>
        <p className="text-14 text-ink-2">{due.map(({ content }) => content.plainTitle).join(", ")}</p>
      </div>
      <LinkButton href="/my/measures" variant="soft" size={48} className="text-14 max-[374px]:grow">
        {t("answer")}
      </LinkButton>
    </section>
  );
}
