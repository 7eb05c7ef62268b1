"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { ErrorState } from "@/components/ui/error-state";
import { SearchInput } from "@/components/ui/search-input";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { SuggestedPattern } from "@/domain/assessment/cause-dtos";
import { CauseForm } from "../cause-form";

type TaggedPatternsProps = { clientId: string; canChange: boolean };

/** Without decision support: patterns by title, filtered by the findings that somebody ticks. Nothing is ranked. */
export function TaggedPatterns({ clientId, canChange }: TaggedPatternsProps) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const patterns = useQuery(trpc.causes.patterns.queryOptions({ clientId }));
  const [query, setQuery] = useState("");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<SuggestedPattern | null>(null);
  if (patterns.isPending) return <SkeletonRows label={t("patterns.title")} rows={5} rowClassName="h-14" />;
  if (patterns.isError) return <ErrorState onRetry={() => patterns.refetch()} />;
  const { items } = patterns.data;
  const found = [...new Set(items.flatMap(({ findings }) => findings.map(({ testTitle }) => testTitle)))].sort();
  const words = query.trim().toLowerCase();
  const shown = items.filter(
    ({ title, plainTitle, findings }) =>
      `${title} ${plainTitle}`.toLowerCase().includes(words) &&
      tags.every((tag) => findings.some(({ testTitle }) => testTitle === tag)),
  );
  return (
    <>
      <p className="prose-width mb-3 text-ink-2">{t("patterns.offBody")}</p>
      <SearchInput
        className="mb-3 w-full sm:w-72"
        label={t("form.patternSearch")}
        value={query}
        onValueChange={setQuery}
      />
      {found.length > 0 ? (
        <fieldset className="mb-3">
          <legend className="label-12 mb-1">{t("patterns.tags")}</legend>
          <div className="flex flex-wrap gap-1.5">
            {found.map((tag) => (
              <button
                key={tag}
                type="button"
                aria-pressed={tags.includes(tag)}
                onClick={() =>
                  setTags((before) => (before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag]))
                }
                className="min-h-9 rounded-6 border border-ink-3/40 bg-surface px-3 text-14 hover:border-ink-3 aria-pressed:border-action aria-pressed:bg-action-soft aria-pressed:font-semibold pointer-coarse:min-h-12"
              >
                {tag}
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
      <p role="status" className="text-ink-2">
        {shown.length === 0 ? t("patterns.noTagFits") : null}
      </p>
      <ul>
        {shown.map((pattern) => (
          <li key={pattern.patternId} className="border-line border-b">
            <button
              type="button"
              disabled={!canChange}
              onClick={() => setPicked(pattern)}
              className="flex w-full flex-col items-start gap-0.5 rounded-6 py-2.5 text-start hover:bg-sunken/60 pointer-coarse:min-h-12"
            >
              <span className="flex flex-wrap items-center gap-x-2 font-semibold">
                {pattern.title}
                {pattern.taken ? <Badge tone="change">{t("form.taken")}</Badge> : null}
              </span>
              <span className="text-12 text-ink-2">{pattern.plainTitle}</span>
            </button>
            <EvidenceChip evidence={pattern.evidence} className="mb-2.5" />
          </li>
        ))}
      </ul>
      {picked ? <CauseForm clientId={clientId} start={picked} onClose={() => setPicked(null)} /> : null}
    </>
  );
}
