"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GoTo } from "../shell/go-to";
import { useTrpc } from "../trpc/trpc";
import { kindsInOrder } from "./kind-tabs";

const mostEntries = 40;

/** ⌘K of the admins: their pages, every entry of the catalog, and starting a new one. */
export function AdminGoTo() {
  const t = useTranslations("catalog");
  const measureWords = useTranslations("outcomes.import");
  const dataWords = useTranslations("transfer");
  const router = useRouter();
  const trpc = useTrpc();
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const names = useQuery(trpc.catalog.names.queryOptions({}, { enabled: wanted.length > 0 }));
  const pages = [
    { href: "/admin/catalog", label: t("place.catalog") },
    { href: "/admin/catalog/import", label: t("import.title") },
    { href: "/admin/catalog/questionnaire", label: measureWords("title") },
    { href: "/admin/members", label: t("place.members") },
    { href: "/admin/settings", label: t("place.practice") },
    { href: "/admin/data", label: dataWords("title") },
    { href: "/admin/audit", label: t("place.record") },
    ...kindsInOrder.map((kind) => ({ href: `/admin/catalog/${kind}/new`, label: t(`list.new.${kind}`) })),
  ];
  const entries = (wanted ? (names.data ?? []) : [])
    .filter((name) => name.title.toLowerCase().includes(wanted) || name.key.toLowerCase().includes(wanted))
    .slice(0, mostEntries);
  return (
    <GoTo
      query={query}
      onQueryChange={setQuery}
      searching={names.isLoading}
      groups={[
        {
          heading: t("goTo.pages"),
          items: pages.map(({ href, label }) => ({ key: href, label, onSelect: () => router.push(href) })),
        },
        {
          heading: t("goTo.entries"),
          items: entries.map((name) => ({
            key: name.id,
            label: name.title,
            note: t(`kind.${name.kind}`),
            keywords: [name.key],
            onSelect: () => router.push(`/admin/catalog/${name.kind}/${name.id}`),
          })),
        },
      ]}
    />
  );
}
