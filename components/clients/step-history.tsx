"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { Sheet } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useDates } from "@/components/watch/use-dates";
import { useStepFact } from "./use-step-line";

type StepHistoryProps = { clientId: string; zone: string; onClose: () => void };

/** How the four steps came to stand where they stand: when, what explains it, who acted. */
export function StepHistory({ clientId, zone, onClose }: StepHistoryProps) {
  const t = useTranslations("steps");
  const states = useTranslations("ui.state");
  const trpc = useTrpc();
  const dates = useDates();
  const fact = useStepFact();
  const history = useQuery(trpc.progress.steps.queryOptions({ clientId }));
  return (
    <Sheet open onOpenChange={onClose} title={t("history.title")}>
      {history.isPending ? <SkeletonRows label={t("history.title")} rows={6} rowClassName="h-14" /> : null}
      {history.isError ? <ErrorState onRetry={() => history.refetch()} /> : null}
      {history.data?.items.length === 0 ? <p className="text-ink-2">{t("history.empty")}</p> : null}
      <ol>
        {history.data?.items.map((change) => (
          <li key={change.id} className="border-line border-b py-2.5 last:border-b-0">
            <span className="flex justify-between gap-3">
              <span className="font-semibold">{t(`name.${change.step}`)}</span>
              <span className="text-12 text-ink-2">
                {dates.dayOf(change.at, zone)}, {dates.time(change.at, zone)}
              </span>
            </span>
            <span className="block">
              <span className="text-ink-3">{states(change.from)}</span> → {states(change.to)}
            </span>
            <span className="block text-14 text-ink-2">
              {[
                fact(change.fact),
                change.role === "client"
                  ? t("history.client")
                  : change.by
                    ? t("history.by", { name: change.by })
                    : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
