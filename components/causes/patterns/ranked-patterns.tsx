"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import { CauseForm } from "../cause-form";
import { PatternRow } from "./pattern-row";
import { RuleOutDialog } from "./rule-out-dialog";
import { isRuledOut, type RuledOut } from "./ruled-out";

export type PatternsProps = {
  clientId: string;
  zone: string;
  today: string;
  canChange: boolean;
  /** What somebody has ruled out for this client. */
  ruledOut: RuledOut;
};

const groups = ["fits", "ruledOut", "not", "open"] as const;
type Group = (typeof groups)[number];

function groupOf(pattern: RankedPatternView, ruledOut: RuledOut): Group {
  const { label } = pattern;
  if (isRuledOut(pattern, ruledOut)) return "ruledOut";
  if (label === "not_enough") return "open";
  return label === "does_not_fit" ? "not" : "fits";
}

/** What speaks for a formed pattern are the findings of its parts. */
function withPartsOf(pattern: RankedPatternView, all: readonly RankedPatternView[]): RankedPatternView {
  const parts = new Set(pattern.formedFrom?.map(({ key }) => key));
  const own = all.flatMap(({ key, evidence }) => (parts.has(key) ? evidence : []));
  return { ...pattern, evidence: [...pattern.evidence, ...own] };
}

/** Patterns by how well the recorded findings fit them, each with its grounds. The rest is folded, never hidden. */
export function RankedPatterns({ ruledOut, ...client }: PatternsProps) {
  const { clientId } = client;
  const t = useTranslations("causes.patterns");
  const trpc = useTrpc();
  const ranked = useQuery(trpc.causes.ranked.queryOptions({ clientId }));
  const [accepting, setAccepting] = useState<RankedPatternView | null>(null);
  const [rulingOut, setRulingOut] = useState<RankedPatternView | null>(null);
  if (ranked.isPending) return <SkeletonRows label={t("title")} rows={5} rowClassName="h-18" />;
  if (ranked.isError) return <ErrorState onRetry={() => ranked.refetch()} />;
  const of = (group: Group) => ranked.data.items.filter((pattern) => groupOf(pattern, ruledOut) === group);
  const rows = (patterns: readonly RankedPatternView[]) => (
    <ul>
      {patterns.map((pattern) => (
        <PatternRow
          key={pattern.patternId}
          {...client}
          pattern={pattern}
          isRuledOut={isRuledOut(pattern, ruledOut)}
          onAccept={(accepted) => setAccepting(withPartsOf(accepted, ranked.data.items))}
          onRuleOut={setRulingOut}
        />
      ))}
    </ul>
  );
  return (
    <>
      {of("fits").length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={<LinkButton href={`/practice/clients/${clientId}/assessment`}>{t("toAssessment")}</LinkButton>}
        >
          {t("emptyBody")}
        </EmptyState>
      ) : (
        rows(of("fits"))
      )}
      {groups.slice(1).map((group) =>
        of(group).length > 0 ? (
          <details key={group}>
            <summary className="flex min-h-10 w-fit cursor-pointer items-center rounded-4 font-semibold text-action pointer-coarse:min-h-12">
              {t(`group.${group}`, { count: of(group).length })}
            </summary>
            {rows(of(group))}
          </details>
        ) : null,
      )}
      {accepting ? <CauseForm clientId={clientId} accepted={accepting} onClose={() => setAccepting(null)} /> : null}
      {rulingOut ? <RuleOutDialog clientId={clientId} pattern={rulingOut} onClose={() => setRulingOut(null)} /> : null}
    </>
  );
}
