"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { SearchInput } from "@/components/ui/search-input";
import type { SuggestedPattern } from "@/domain/assessment/cause-dtos";
import { useMeasure } from "./measure";

type PatternPickerProps = { patterns: readonly SuggestedPattern[]; onPick: (pattern: SuggestedPattern) => void };

/** Patterns by how many findings point at them, then by title; with search. */
export function PatternPicker({ patterns, onPick }: PatternPickerProps) {
  const t = useTranslations("causes");
  const measure = useMeasure();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [onlyPointed, setOnlyPointed] = useState(patterns.some(({ findings }) => findings.length > 0));
  const words = query.trim().toLowerCase();
  const shown = patterns.filter(({ title, plainTitle, findings }) =>
    words ? `${title} ${plainTitle}`.toLowerCase().includes(words) : !onlyPointed || findings.length > 0,
  );
  useEffect(() => {
    // The patterns come after the dialog has opened, too late for its own autofocus.
    box.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  }, []);
  return (
    <div ref={box}>
      <SearchInput label={t("form.patternSearch")} value={query} onValueChange={setQuery} />
      <Checkbox
        label={t("form.onlyPointed")}
        checked={onlyPointed}
        onChange={(event) => setOnlyPointed(event.target.checked)}
      />
      <p role="status" className="text-ink-2">
        {shown.length === 0 ? t("form.nothingFits", { query }) : null}
      </p>
      <ul>
        {shown.map((pattern) => (
          <li key={pattern.patternId} className="border-line border-b last:border-b-0">
            <button
              type="button"
              onClick={() => onPick(pattern)}
              className="flex w-full flex-col items-start gap-0.5 rounded-6 px-2 py-2.5 text-start hover:bg-sunken"
            >
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="font-semibold">{pattern.title}</span>
                {pattern.findings.length > 0 ? (
                  <Badge tone="change">{t("form.pointHere", { count: pattern.findings.length })}</Badge>
                ) : null}
                {pattern.taken ? <Badge>{t("form.taken")}</Badge> : null}
              </span>
              <span className="text-12 text-ink-2">
                {pattern.findings.length > 0
                  ? pattern.findings
                      .map(({ testTitle, side, unit, reliability, ...result }) =>
                        [
                          testTitle,
                          t(`findingSide.${side}`),
                          measure.result(result, unit),
                          `(${t(`patterns.trust.${reliability}`)})`,
                        ]
                          .filter(Boolean)
                          .join(" "),
                      )
                      .join(" · ")
                  : pattern.plainTitle}
              </span>
            </button>
            <EvidenceChip evidence={pattern.evidence} className="px-2 pb-2" />
          </li>
        ))}
      </ul>
    </div>
  );
}
