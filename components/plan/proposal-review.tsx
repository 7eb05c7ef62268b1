"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PlanLane, PlanLine } from "@/components/line/vertical-line";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { ProposalView } from "@/domain/plan/proposal-dtos";
import { stepOfPhase } from "@/domain/plan/words";
import { FindLane } from "./find-lane";
import { laneSteps, type PlanModel, partsOf } from "./plan-model";
import { ProposalChoices } from "./proposal-offer";
import { ProposalRow } from "./proposal-row";
import { useReasonWords } from "./reason-words";
import type { PlanActions } from "./use-plan-actions";
import type { ProposalState } from "./use-proposal";

type ProposalReviewProps = { model: PlanModel; state: ProposalState; actions: PlanActions };

/** The proposal on the plumb line, to look through before anything is in the plan: take all of it, some, or none. */
export function ProposalReview({ model, state, actions }: ProposalReviewProps) {
  const t = useTranslations("plan.proposal");
  const [busy, setBusy] = useState(false);
  const { proposal, chosen, options, pending } = state;
  const all = proposal?.lines.length ?? 0;

  async function take() {
    setBusy(true);
    const itemIds = chosen.map(({ line }) => line.itemId);
    const outcome = await actions.acceptProposal(options, itemIds);
    setBusy(false);
    if (outcome.ok || outcome.failure.reason === "stale") state.close();
    else state.retry();
  }

  return (
    <>
      <section className="on-sunken mt-4 rounded-12 px-5 pt-3 pb-4" aria-busy={pending}>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0" role="status">
            <h2 className="title-18">
              {proposal ? t("heading", { count: all, minutes: state.preview.minutes.total }) : t("working")}
            </h2>
            <p className="prose-width text-ink-2">{t("grounds")}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button onClick={state.close}>{t("close")}</Button>
            {all > 0 ? (
              <Button variant="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void take()}>
                {chosen.length === all ? t("takeAll", { count: all }) : t("takeSome", { count: chosen.length })}
              </Button>
            ) : null}
          </div>
        </div>
        <ProposalChoices model={model} proposal={state} className="mt-3" />
        {proposal ? <Held proposal={proposal} state={state} clientId={model.view.client.id} /> : null}
      </section>
      {state.failed ? (
        <Banner
          tone="urgent"
          live="alert"
          className="mt-4"
          title={t("failed")}
          actions={
            <Button variant="text" onClick={state.retry}>
              {t("again")}
            </Button>
          }
        />
      ) : null}
      {proposal ? (
        <Lanes proposal={proposal} model={model} state={state} />
      ) : state.failed ? null : (
        <SkeletonRows label={t("working")} rows={6} rowClassName="h-12" />
      )}
    </>
  );
}

type HeldProps = { proposal: ProposalView; state: ProposalState; clientId: string };

/** Pain or an urgent flag holds the program back, until the practitioner says otherwise. */
function Held({ proposal, state, clientId }: HeldProps) {
  const t = useTranslations("plan.proposal");
  const { startActive } = state.options;
  if (!proposal.painLeads && !proposal.urgentFlag && !startActive) return null;
  const held = proposal.urgentFlag ? "urgentFlag" : proposal.mayStartActive ? "painSteady" : "painLeads";
  return (
    <Banner
      tone="attention"
      className="mt-3"
      title={t(startActive && !proposal.urgentFlag ? "startedActive" : held)}
      actions={
        proposal.urgentFlag ? (
          <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
            {t("confirmFlag")}
          </LinkButton>
        ) : (
          <Button variant="text" onClick={() => state.change({ startActive: !startActive })}>
            {startActive ? t("holdBack") : t("startActive")}
          </Button>
        )
      }
    />
  );
}

function Lanes({ proposal, model, state }: { proposal: ProposalView; model: PlanModel; state: ProposalState }) {
  const t = useTranslations("plan");
  const states = useTranslations("ui.state");
  const parts = partsOf(model.view.causes, [...model.view.draft.parts, ...proposal.parts]);
  return (
    <>
      <PlanLine className="mt-5">
        <FindLane model={model} />
        {laneSteps.map((step) => {
          const own = proposal.lines.filter(({ line }) => stepOfPhase[line.phase] === step);
          return (
            <PlanLane
              key={step}
              step={step}
              state={own.length > 0 ? "planned" : "not_started"}
              title={t(`lane.${step}`)}
              stateLabel={states(own.length > 0 ? "planned" : "not_started")}
            >
              {own.length === 0 ? <p className="text-ink-2">{t("proposal.nothingHere")}</p> : null}
              <ul>
                {own.map((proposed) => (
                  <ProposalRow
                    key={proposed.line.itemId}
                    proposed={proposed}
                    titles={proposal.titles}
                    model={model}
                    parts={parts}
                    chosen={state.isChosen(proposed.line.itemId)}
                    onToggle={() => state.toggle(proposed.line.itemId)}
                  />
                ))}
              </ul>
            </PlanLane>
          );
        })}
      </PlanLine>
      <NotThere proposal={proposal} model={model} />
    </>
  );
}

/** What the proposal does not hold, and why: for safety, for want of room, for another time. */
function NotThere({ proposal, model }: { proposal: ProposalView; model: PlanModel }) {
  const t = useTranslations("plan.proposal");
  const reasons = useReasonWords(model, proposal.titles);
  return (
    <div className="flex flex-col gap-3 pb-6">
      {proposal.waiting.length > 0 ? (
        <Folded title={t("waitingTitle", { count: proposal.waiting.length })}>
          {proposal.waiting.map(({ causeId, why }) => (
            <Item key={causeId} title={reasons.causeOf(causeId)} why={t(`waiting.${why}`)} />
          ))}
        </Folded>
      ) : null}
      {proposal.hidden.length > 0 ? (
        <Folded open title={t("hiddenTitle", { count: proposal.hidden.length })}>
          {proposal.hidden.map(({ key, title, because }) => (
            <Item key={key} title={title} why={reasons.hidden(because)} rule={because.rule} />
          ))}
        </Folded>
      ) : null}
      {proposal.leftOut.length > 0 ? (
        <Folded title={t("leftOutTitle", { count: proposal.leftOut.length })}>
          {proposal.leftOut.map(({ key, title, why, rule }) => (
            <Item key={key} title={title} why={t(`leftOut.${why}`)} rule={rule} />
          ))}
        </Folded>
      ) : null}
    </div>
  );
}

function Folded({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rounded-12 border border-line px-4 py-1">
      <summary className="min-h-9 cursor-pointer py-2 font-semibold">{title}</summary>
      <ul className="pb-2">{children}</ul>
    </details>
  );
}

function Item({ title, why, rule }: { title: string; why: string; rule?: string }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-line border-t py-1.5">
      <b className="font-semibold">{title}</b>
      <span className="text-ink-2">{why}</span>
      {rule ? <span className="text-12 text-ink-3">({rule})</span> : null}
    </li>
  );
}
