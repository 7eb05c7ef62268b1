"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { GoTo } from "@/components/shell/go-to";
import { useTrpc } from "@/components/trpc/trpc";
import { useClientActions } from "./client-actions";

/** ⌘K of the practice: what the open client needs, clients as the server finds them, the places, what can be begun. */
export function PracticeGoTo() {
  const t = useTranslations("practice");
  const clientWords = useTranslations("clients");
  const trpc = useTrpc();
  const router = useRouter();
  const here = useClientActions();
  const [query, setQuery] = useState("");
  const search = useDeferredValue(query.trim().slice(0, 80));
  const found = useQuery({
    ...trpc.clients.find.queryOptions({ search }),
    enabled: search.length > 0,
    placeholderData: keepPreviousData,
  });
  const go = (href: string) => () => router.push(href);
  const clients = search.length > 0 ? (found.data?.items ?? []) : [];
  return (
    <GoTo
      query={query}
      onQueryChange={setQuery}
      searching={found.isFetching}
      groups={[
        { heading: t("palette.here.heading"), items: here },
        {
          heading: t("palette.clients"),
          // What was typed may stand in the mail address, which is not shown: so it is a keyword of every hit.
          items: clients.map(({ id, name }) => ({
            key: id,
            label: name,
            note: t("palette.client"),
            keywords: [query],
            onSelect: go(`/practice/clients/${id}`),
          })),
        },
        {
          heading: t("palette.pages"),
          items: [
            { key: "today", label: t("today"), onSelect: go("/practice") },
            { key: "clients", label: t("clients"), onSelect: go("/practice/clients") },
            { key: "followUp", label: clientWords("followUp.title"), onSelect: go("/practice/clients/follow-up") },
            { key: "outcomes", label: t("outcomes"), onSelect: go("/practice/outcomes") },
            { key: "library", label: t("library"), onSelect: go("/practice/library") },
          ],
        },
        {
          heading: t("palette.actions"),
          items: [
            {
              key: "new",
              label: t("palette.newClient"),
              keyHint: "N",
              onSelect: go("/practice/clients?new=1"),
            },
          ],
        },
      ]}
    />
  );
}
