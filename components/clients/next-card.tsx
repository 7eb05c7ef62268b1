"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SeverityIcon } from "@/components/ui/severity-icon";
import { useDates } from "@/components/watch/use-dates";
import type { ClientDetail } from "@/domain/clients/dtos";
import { nextHref, nextSeverity } from "./next-href";

type NextCardProps = { client: ClientDetail; onDo: () => void };

/** The one next action, with its reason; the only raised thing on the page. */
export function NextCard({ client, onDo }: NextCardProps) {
  const t = useTranslations("clients.next");
  const dates = useDates();
  const { next } = client;
  const href = nextHref(client.id, next);
  const severity = nextSeverity(next.key);
  const facts = { count: next.count ?? 0, day: next.day ? dates.near(next.day, client.today) : "none" };
  return (
    <Card as="section" labelledBy="next-title" className="flex flex-col items-start">
      <p className="text-12 text-ink-2">{t("label")}</p>
      <h2 id="next-title" className="title-22 mt-1 flex items-center gap-2">
        {severity === "neutral" ? null : <SeverityIcon severity={severity} size={20} />}
        {t(`${next.key}.title`, facts)}
      </h2>
      <p className="mt-1.5 text-ink-2">{t(`${next.key}.text`, facts)}</p>
      <div className="mt-4">
        {href ? (
          <LinkButton href={href} variant="primary" keyHint="R">
            {t(`${next.key}.do`)}
          </LinkButton>
        ) : (
          <Button variant="primary" keyHint="R" onClick={onDo}>
            {t(`${next.key}.do`)}
          </Button>
        )}
      </div>
    </Card>
  );
}
