"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useChangeText } from "./use-change-text";

/** On the client's overview: every measure that was answered, start and now, and what the change says. */
export function MeasuresSection({ clientId }: { clientId: string }) {
  const t = useTranslations("outcomes");
  const trpc = useTrpc();
  const { score } = useChangeText();
  const { data } = useSuspenseQuery(trpc.outcomes.client.queryOptions({ clientId }));
  const href = `/practice/clients/${clientId}/measures`;
  const answered = data.measures.filter(({ responses }) => responses.some((response) => response.score !== null));
  return (
    <Section
      id="measures-title"
      title={t("page.title")}
      note={data.due.length > 0 ? t("page.waiting", { count: data.due.length }) : null}
      aside={
        answered.length > 0 ? (
          <Link href={href} className="rounded-4 font-semibold text-action">
            {t("page.all")}
          </Link>
        ) : null
      }
    >
      {answered.length === 0 ? (
        <EmptyState
          level={3}
          title={t("page.emptyTitle")}
          action={<LinkButton href={href}>{t("page.enter")}</LinkButton>}
        >
          {t("page.emptyBody")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {answered.map(({ itemId, content, responses, baseline, label }) => {
            const latest = responses.findLast((response) => response.score !== null);
            if (!latest || latest.score === null) return null;
            return (
              <li key={itemId} className="flex flex-wrap items-baseline gap-x-4 py-2">
                <span className="min-w-0 grow font-medium">{content.title}</span>
                <span>
                  {content.anchor
                    ? (latest.band ?? score(content, latest.score))
                    : baseline
                      ? t("page.fromTo", {
                          first: score(content, baseline.score),
                          latest: score(content, latest.score),
                        })
                      : score(content, latest.score)}
                </span>
                <span className="text-ink-2 sm:w-24 sm:text-end">{label ? t(`label.${label}`) : latest.band}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
