"use client";

import { useTranslations } from "next-intl";
import { TabLinks } from "@/components/ui/tabs";
import { type ClientFilter, clientFilters } from "@/domain/clients/schemas";
import { listHref } from "./list-input";

type ClientTabsProps = { current: ClientFilter | "followUp"; silentDays?: number };

/** The lists of clients: by what is the matter with them, and at the end those who gave no answer to a check-in. */
export function ClientTabs({ current, silentDays = 7 }: ClientTabsProps) {
  const t = useTranslations("clients");
  return (
    <TabLinks
      className="mt-5"
      label={t("filter.label")}
      tabs={[
        ...clientFilters.map((name) => ({
          href: listHref(name, silentDays),
          label: t(`filter.${name}`),
          current: name === current,
        })),
        { href: "/practice/clients/follow-up", label: t("followUp.title"), current: current === "followUp" },
      ]}
    />
  );
}
