"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { diffLines } from "@/domain/plan/diff";
import type { CauseView } from "@/domain/plan/dtos";
import { DiffList } from "./diff-list";
import { partsOf } from "./plan-model";
import { PurposeText } from "./purpose-text";
import { usePlanWords } from "./words";

type VersionComparisonProps = { clientId: string; from: number; to: number; causes: readonly CauseView[] };

/** The difference between two versions, and the later one in full. */
export function VersionComparison({ clientId, from, to, causes }: VersionComparisonProps) {
  const t = useTranslations("plan.versionsPage");
  const none = useTranslations("plan.diff");
  const words = usePlanWords();
  const trpc = useTrpc();
  const { data } = useSuspenseQuery(trpc.plan.compare.queryOptions({ clientId, from, to }));
  const parts = partsOf(causes, data.parts);
  const diffs = diffLines(data.before, data.after);
  return (
    <>
      <h2 className="title-18 mb-2">{from === to ? t("version", { number: to }) : t("difference", { from, to })}</h2>
      {from === to ? (
        to === 1 ? (
          <p className="text-ink-2">{t("only")}</p>
        ) : null
      ) : diffs.length === 0 ? (
        <p className="text-ink-2">{none("none")}</p>
      ) : (
        <DiffList diffs={diffs} before={data.before} after={data.after} causes={causes} parts={parts} />
      )}
      <h2 className="title-18 mt-8">{t("all", { number: to })}</h2>
      <ol>
        {data.after.map((line) => (
          <li
            key={line.lineId}
            className="flex min-h-[50px] flex-wrap items-center gap-x-4 border-line border-b py-1.5 last:border-b-0"
          >
            <div className="min-w-0 grow">
              <p className="font-semibold">{line.item.title}</p>
              <p className="text-12 text-ink-2">
                <PurposeText line={line} causes={causes} parts={parts} />
              </p>
            </div>
            <p>{words.dose(line.dose, line.weekdays)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
