import { useTranslations } from "next-intl";
import type { ClientDetail } from "@/domain/clients/dtos";

/** The sentence under a client's name: how they are, and where the causes stand. */
export function useHeadline(client: ClientDetail): { lead: string; summary: string } {
  const t = useTranslations("clients.page");
  const { painFirst, painLatest, painWeeks, painNow, openCauses, closedCauses } = client;
  const summary =
    openCauses + closedCauses === 0 ? t("rest.none") : t("rest.causes", { open: openCauses, closed: closedCauses });
  if (painNow === null || painFirst === null || painLatest === null) return { lead: t("lead.noPain"), summary };
  const facts = { from: Math.round(painFirst), to: Math.round(painLatest), weeks: painWeeks ?? 0 };
  if (!painWeeks) return { lead: t("lead.now", { to: painNow }), summary };
  const change = facts.to - facts.from;
  return { lead: t(change < 0 ? "lead.down" : change > 0 ? "lead.up" : "lead.same", facts), summary };
}
