"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { Section } from "@/components/ui/card";
import { type PatternsProps, RankedPatterns } from "./ranked-patterns";
import { TaggedPatterns } from "./tagged-patterns";

/** What the findings fit: ranked with its grounds where the practice wants that, else a list to filter and pick from. */
export function PatternsSection(props: PatternsProps) {
  const t = useTranslations("causes.patterns");
  const trpc = useTrpc();
  const { data: support } = useSuspenseQuery(trpc.people.decisionSupport.queryOptions({}, { staleTime: 300_000 }));
  return (
    <Section id="patterns" title={support.on ? t("title") : t("titleOff")} className="scroll-mt-20">
      {support.on ? (
        <>
          <p className="prose-width mb-2 text-ink-2">{t("lead")}</p>
          <RankedPatterns {...props} />
        </>
      ) : (
        <TaggedPatterns clientId={props.clientId} canChange={props.canChange} />
      )}
    </Section>
  );
}
