"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { PlanOffers } from "@/components/follow/plan-offers";
import { PlanLine } from "@/components/line/vertical-line";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { useAnnounce } from "@/components/ui/toast";
import type { LineView } from "@/domain/plan/dtos";
import { type BuilderDialog, BuilderDialogs } from "./builder-dialogs";
import { FindLane } from "./find-lane";
import { PanelDock } from "./panel-dock";
import { PlanHeader } from "./plan-header";
import { PlanLane } from "./plan-lane";
import { type LaneStep, laneSteps, partsOf, planModel } from "./plan-model";
import { PlanPanel } from "./plan-panel";
import { ProposalOffer } from "./proposal-offer";
import { ProposalReview } from "./proposal-review";
import { StarterOffer } from "./starter-offer";
import { usePlanActions } from "./use-plan-actions";
import { usePlanKeys } from "./use-plan-keys";
import { useProposal } from "./use-proposal";

export type PlanBuilderProps = {
  clientId: string;
  /** The pictures of the draft's lines, drawn on the server, by line. */
  stills: Readonly<Record<string, ReactNode>>;
};

/** The plan of one client: the draft's lines hang from the plumb line; what they reach stands beside it. */
export function PlanBuilder({ clientId, stills }: PlanBuilderProps) {
  const t = useTranslations("plan");
  const trpc = useTrpc();
  const router = useRouter();
  const { data: view } = useSuspenseQuery(trpc.plan.builder.queryOptions({ clientId }));
  const model = useMemo(() => planModel(view), [view]);
  const parts = useMemo(() => partsOf(view.causes, view.draft.parts), [view]);
  const announce = useAnnounce();
  const actions = usePlanActions(model, announce);
  const proposal = useProposal(view);
  const shownModel = proposal.open && proposal.proposal ? proposal.preview : model;
  const [dialog, setDialog] = useState<BuilderDialog | null>(null);
  const moved = useRef<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const current = model.lines.some(({ lineId }) => lineId === focused) ? focused : (firstShown(model.lines) ?? null);
  const drawn = model.lines.every(({ lineId }) => lineId in stills);

  useEffect(() => {
    // New lines get their picture from the server, which alone holds the poses.
    if (!drawn) router.refresh();
  }, [drawn, router]);

  useEffect(() => {
    // A row that was moved by its keys keeps them: moving its element takes the focus away.
    if (moved.current && document.activeElement === document.body) focusLine(moved.current);
    moved.current = null;
  });

  const shown = laneSteps.flatMap((step) => model.lines.filter((line) => inLane(line, step)));
  const currentLine = shown.find(({ lineId }) => lineId === current);

  usePlanKeys({
    walk: (by) => {
      const onRow = document.activeElement?.closest("[data-line]") !== null;
      const at = shown.findIndex(({ lineId }) => lineId === current);
      focusLine(shown[onRow ? Math.min(shown.length - 1, Math.max(0, at + by)) : Math.max(0, at)]?.lineId);
    },
    move: (by) => {
      if (!currentLine) return;
      moved.current = currentLine.lineId;
      actions.moveBy(currentLine, by);
    },
    openDose: () => currentLine && setDialog({ kind: "line", lineId: currentLine.lineId }),
    add: () => setDialog({ kind: "picker", step: null, target: null }),
    remove: () => {
      if (!currentLine) return;
      const at = shown.indexOf(currentLine);
      actions.remove([currentLine]);
      focusLine((shown[at + 1] ?? shown[at - 1])?.lineId);
    },
    publish: () => setDialog({ kind: "publish" }),
    showKeys: () => setDialog({ kind: "keys" }),
  });

  const panel = <PlanPanel model={shownModel} parts={parts} actions={actions} onDialog={setDialog} />;
  return (
    <div className="xl:grid xl:min-h-dvh xl:grid-cols-[minmax(0,1fr)_324px]">
      <div className="min-w-0 px-4 pt-5 pb-24 md:px-8 lg:pt-6">
        <PlanHeader model={model} draft={actions.draft} actions={actions} onDialog={setDialog} />
        {view.urgentOpen && !view.lockedLevel ? (
          <Banner
            tone="attention"
            live="status"
            className="mt-4"
            title={t("urgentOpen.title")}
            actions={
              <LinkButton href={`/practice/clients/${view.client.id}/screen`}>{t("urgentOpen.link")}</LinkButton>
            }
          >
            {t("urgentOpen.body")}
          </Banner>
        ) : null}
        {view.lockedLevel ? (
          <Banner
            tone="urgent"
            live="status"
            className="mt-4"
            title={t("warning.locked.title")}
            actions={
              <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
                {t("warning.screen")}
              </LinkButton>
            }
          >
            {t("warning.locked.body")}
          </Banner>
        ) : null}
        {proposal.open ? (
          <ProposalReview model={model} state={proposal} actions={actions} />
        ) : view.decisionSupport ? (
          <ProposalOffer model={model} proposal={proposal} />
        ) : (
          <StarterOffer model={model} actions={actions} onDialog={setDialog} />
        )}
        {view.decisionSupport && !proposal.open ? <PlanOffers clientId={clientId} /> : null}
        <PlanLine className={classNames("mt-5", proposal.open && "hidden")}>
          <FindLane model={model} />
          {laneSteps.map((step) => (
            <PlanLane
              key={step}
              step={step}
              model={model}
              parts={parts}
              stills={stills}
              currentLine={current}
              onOpen={(lineId) => setDialog({ kind: "line", lineId })}
              onCurrent={setFocused}
              onAdd={(lane) => setDialog({ kind: "picker", step: lane, target: null })}
              onMove={actions.moveLane}
            />
          ))}
        </PlanLine>
      </div>
      <aside aria-label={t("panel.title")} className="on-surface border-line px-7 py-6 max-xl:hidden xl:border-s">
        <div className="xl:sticky xl:top-6">{panel}</div>
      </aside>
      <PanelDock model={shownModel}>{panel}</PanelDock>
      <BuilderDialogs
        dialog={dialog}
        model={model}
        parts={parts}
        actions={actions}
        onDialog={setDialog}
        onPublished={() => router.refresh()}
      />
    </div>
  );
}

function focusLine(lineId: string | undefined) {
  if (lineId) document.querySelector<HTMLElement>(`[data-line="${lineId}"]`)?.focus();
}

const inLane = (line: LineView, step: LaneStep) =>
  step === "relieve"
    ? line.phase === "relieve"
    : step === "joints"
      ? line.phase === "joint"
      : !["relieve", "joint"].includes(line.phase);
const firstShown = (lines: readonly LineView[]) =>
  laneSteps.flatMap((step) => lines.filter((line) => inLane(line, step)))[0]?.lineId;
