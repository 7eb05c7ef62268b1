"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { LineView } from "@/domain/plan/dtos";
import type { AlternativesView } from "@/domain/plan/proposal-dtos";
import { ItemPicture } from "./item-picture";
import type { PlanModel } from "./plan-model";
import { useReasonWords } from "./reason-words";
import type { PlanActions } from "./use-plan-actions";
import { usePlanWords } from "./words";

type SwapDialogProps = { line: LineView; model: PlanModel; actions: PlanActions; onClose: () => void };

/** What could stand in a line's place: what serves the same first, what speaks against the client last. */
export function SwapDialog({ line, model, actions, onClose }: SwapDialogProps) {
  const t = useTranslations("plan.swap");
  const trpc = useTrpc();
  const [busy, setBusy] = useState<string | null>(null);
  const clientId = model.view.client.id;
  const found = useQuery(
    trpc.plan.alternatives.queryOptions({ clientId, lineId: line.lineId }, { staleTime: 0, gcTime: 0 }),
  );
  const items = found.data?.items ?? [];

  async function swap(item: AlternativesView["items"][number]) {
    setBusy(item.itemId);
    await actions.swap(line, item);
    onClose();
  }

  return (
    <Dialog open width="wide" onOpenChange={onClose} title={t("title", { title: line.item.title })}>
      {found.isPending ? <SkeletonRows label={t("working")} rows={6} rowClassName="h-10" /> : null}
      {found.isError ? <p className="py-3 text-urgent">{t("failed")}</p> : null}
      {found.isSuccess && items.length === 0 ? <p className="py-3 text-ink-2">{t("none")}</p> : null}
      <ul className="pb-2">
        {items.map((item) => (
          <Alternative
            key={item.itemId}
            item={item}
            side={line.side}
            model={model}
            busy={busy !== null}
            onChoose={() => void swap(item)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type AlternativeProps = {
  item: AlternativesView["items"][number];
  side: LineView["side"];
  model: PlanModel;
  busy: boolean;
  onChoose: () => void;
};

function Alternative({ item, side, model, busy, onChoose }: AlternativeProps) {
  const t = useTranslations("plan.swap");
  const words = usePlanWords();
  const reasons = useReasonWords(model, {});
  const against = item.because
    ? reasons.hidden(item.because)
    : item.clashes.length > 0
      ? words.capital(words.cautions(item.clashes))
      : null;
  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        disabled={busy}
        onClick={onChoose}
        className="flex min-h-12 w-full items-center gap-x-3 rounded-6 px-2 py-2 text-start hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <ItemPicture illustration={item.illustration} side={side} />
        <span className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-0.5">
          <span className="min-w-0 grow">
            <span className="font-semibold">{item.title}</span>
            <span className="block text-12 text-ink-2">
              {t("serves", { serves: item.serves, of: item.of })}
              {item.usual ? ` · ${t("usual")}` : null}
            </span>
          </span>
          {item.step ? <Badge>{t(item.step)}</Badge> : null}
          {against ? <Badge tone="attention">{against}</Badge> : null}
        </span>
      </button>
      <EvidenceChip evidence={item.evidence} className="-mt-1 px-2 pb-1.5" />
    </li>
  );
}
