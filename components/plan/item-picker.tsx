"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { SearchInput } from "@/components/ui/search-input";
import { ShowMore } from "@/components/ui/show-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { CoverageRow } from "@/domain/plan/coverage";
import type { ChoiceView, SuggestionView } from "@/domain/plan/dtos";
import { phases, stepOfPhase } from "@/domain/plan/words";
import type { LaneStep, NamedPart, PlanModel } from "./plan-model";
import type { PlanActions } from "./use-plan-actions";
import { usePlanWords } from "./words";

type ItemPickerProps = {
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  /** Opened from one lane: only what belongs there. */
  step: LaneStep | null;
  /** Opened for one muscle or joint that nothing serves. */
  target: CoverageRow | null;
  actions: PlanActions;
  onClose: () => void;
};

const pageSize = 30;

/** Adds to the plan: first what the open causes need, those that serve most of them first; anything else by name. */
export function ItemPicker({ model, parts, step, target, actions, onClose }: ItemPickerProps) {
  const t = useTranslations("plan.picker");
  const words = usePlanWords();
  const trpc = useTrpc();
  const [query, setQuery] = useState("");
  const [adding, setAdding] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const clientId = model.view.client.id;
  const sought = useDeferredValue(query.trim());
  const needed = useQuery(trpc.plan.suggestions.queryOptions({ clientId }));
  const found = useInfiniteQuery(
    trpc.plan.search.infiniteQueryOptions(
      { clientId, query: sought, cursor: null, limit: pageSize },
      { getNextPageParam: ({ next }) => next, enabled: sought !== "", initialCursor: null },
    ),
  );
  const part = target ? parts.get(target.id) : undefined;
  const serves = ({ muscleIds, jointIds }: SuggestionView) =>
    target === null || (target.kind === "muscle" ? muscleIds : jointIds).includes(target.id);
  const fits = ({ phase }: ChoiceView) => step === null || stepOfPhase[phase] === step;
  const suggestions = (needed.data?.items ?? []).filter((item) => fits(item) && serves(item));
  const results = (found.data?.pages ?? []).flatMap(({ items }) => items);

  async function add(item: ChoiceView) {
    setAdding(item.itemId);
    const known = suggestions.some(({ itemId }) => itemId === item.itemId);
    const outcome = await actions.add(item, known || target === null ? null : purposeOf(target));
    setAdding(null);
    if (outcome.ok) setAdded(item.title);
    else onClose();
  }
  const row = (item: ChoiceView, causes?: number) => (
    <Choice
      key={item.itemId}
      item={item}
      causes={causes}
      inPlan={model.lines.some(({ itemId }) => itemId === item.itemId)}
      busy={adding === item.itemId}
      onAdd={() => void add(item)}
    />
  );

  return (
    <Dialog
      open
      width="wide"
      onOpenChange={onClose}
      title={part && target ? t("titleFor", { part: words.part(part, target.side) }) : t("title")}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only helps the arrow keys from one button to the next */}
      <div onKeyDown={walk} className="min-h-80">
        <div className="sticky top-0 z-10 bg-raised pb-2">
          <SearchInput label={t("search")} value={query} onValueChange={setQuery} data-autofocus="" maxLength={80} />
          <p role="status" className="min-h-5 pt-1 text-12 text-ink-2">
            {adding ? t("adding") : added ? t("added", { title: added }) : null}
          </p>
        </div>
        {sought === "" ? (
          <>
            <h3 className="label-12">{t("needed")}</h3>
            {needed.isPending ? <SkeletonRows label={t("adding")} rows={6} rowClassName="h-10" /> : null}
            {needed.data && suggestions.length === 0 ? <p className="py-3 text-ink-2">{t("noneNeeded")}</p> : null}
            {phases.map((phase) => (
              <PhaseGroup key={phase} phase={phase} items={suggestions} row={row} />
            ))}
          </>
        ) : (
          <>
            <ul>{results.map((item) => row(item))}</ul>
            {found.isSuccess && results.length === 0 ? (
              <p className="py-3 text-ink-2">{t("none", { query: sought })}</p>
            ) : null}
            <ShowMore
              hasMore={found.hasNextPage}
              busy={found.isFetchingNextPage}
              onMore={() => void found.fetchNextPage()}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function purposeOf({ kind, id, side, causeIds }: CoverageRow) {
  const [causeId] = causeIds;
  if (causeId === undefined) return null;
  return { causeId, muscleId: kind === "muscle" ? id : null, jointId: kind === "joint" ? id : null, side };
}

/** Arrow keys walk from the search to the choices and among them. */
function walk(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button[data-choice]")];
  const at = stops.findIndex((stop) => stop.matches(":focus"));
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

type PhaseGroupProps = {
  phase: ChoiceView["phase"];
  items: readonly SuggestionView[];
  row: (item: ChoiceView, causes?: number) => ReactNode;
};

function PhaseGroup({ phase, items, row }: PhaseGroupProps) {
  const t = useTranslations("plan.phase");
  const own = items.filter((item) => item.phase === phase);
  if (own.length === 0) return null;
  return (
    <section className="mt-2">
      <h4 className="text-14 font-semibold text-ink-2 first-letter:uppercase">{t(phase)}</h4>
      <ul>{own.map((item) => row(item, item.causeIds.length))}</ul>
    </section>
  );
}

type ChoiceProps = { item: ChoiceView; causes?: number; inPlan: boolean; busy: boolean; onAdd: () => void };

function Choice({ item, causes, inPlan, busy, onAdd }: ChoiceProps) {
  const t = useTranslations("plan");
  const words = usePlanWords();
  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        data-choice=""
        disabled={busy}
        onClick={onAdd}
        className="flex min-h-11 w-full flex-wrap items-center gap-x-3 gap-y-0.5 rounded-6 px-2 py-1.5 text-start hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <span className="min-w-0 grow">
          <span className="font-semibold">{item.title}</span>{" "}
          <span className="text-12 text-ink-2">{t(`position.${item.position}`)}</span>
        </span>
        {item.clashes.length > 0 ? (
          <Badge tone="attention">{t("picker.clash", { codes: words.cautions(item.clashes) })}</Badge>
        ) : null}
        {causes !== undefined && causes > 1 ? (
          <span className="text-12 font-semibold text-action">{t("picker.servesCauses", { count: causes })}</span>
        ) : null}
        {inPlan ? <Badge>{t("picker.inPlan")}</Badge> : null}
      </button>
      <EvidenceChip evidence={item.evidence} className="-mt-1 px-2 pb-1.5" />
    </li>
  );
}
