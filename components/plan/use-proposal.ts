"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import type { BuilderView, LineView } from "@/domain/plan/dtos";
import { insertLine } from "@/domain/plan/order";
import type { ProgramStage } from "@/domain/plan/plan-size";
import { planModel } from "./plan-model";

/** What a proposal is asked for. */
export interface ProposalOptions {
  minutesADay: number;
  stage: ProgramStage | null;
  start: "keep" | "fresh";
  startActive: boolean;
}

export const minuteChoices = [5, 10, 15, 20, 30] as const;

/** The proposal on the screen, what of it is chosen, and how the plan would stand with that. */
export function useProposal(view: BuilderView) {
  const trpc = useTrpc();
  const agreed = minuteChoices.findLast((minutes) => minutes <= view.client.minutesADay) ?? minuteChoices[0];
  const [options, setOptions] = useState<ProposalOptions>({
    minutesADay: agreed,
    stage: null,
    start: "keep",
    startActive: false,
  });
  const [open, setOpen] = useState(false);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const query = useQuery(
    trpc.plan.proposal.queryOptions(
      { clientId: view.client.id, ...options },
      { enabled: open, staleTime: 0, gcTime: 0, placeholderData: (known) => known },
    ),
  );
  const proposal = open ? (query.data ?? null) : null;
  const chosen = useMemo(
    () => (proposal?.lines ?? []).filter(({ line }) => !declined.has(line.itemId)),
    [proposal, declined],
  );
  const preview = useMemo(() => {
    const kept = options.start === "fresh" ? [] : view.draft.lines;
    const served = new Map(chosen.filter(({ existing }) => existing).map(({ line }) => [line.lineId, line]));
    const lines = chosen
      .filter(({ existing }) => !existing)
      .reduce<LineView[]>(
        (known, { line }) => insertLine(known, line, view.rules),
        kept.map((line) => served.get(line.lineId) ?? line),
      );
    return planModel({ ...view, draft: { ...view.draft, lines } });
  }, [view, chosen, options.start]);
  return {
    open,
    options,
    proposal,
    chosen,
    preview,
    pending: open && query.isFetching,
    failed: open && query.isError,
    retry: () => void query.refetch(),
    start: () => setOpen(true),
    close: () => {
      setOpen(false);
      setDeclined(new Set());
    },
    change: (part: Partial<ProposalOptions>) => setOptions((known) => ({ ...known, ...part })),
    isChosen: (itemId: string) => !declined.has(itemId),
    toggle: (itemId: string) =>
      setDeclined((known) => {
        const next = new Set(known);
        if (!next.delete(itemId)) next.add(itemId);
        return next;
      }),
  };
}

export type ProposalState = ReturnType<typeof useProposal>;
