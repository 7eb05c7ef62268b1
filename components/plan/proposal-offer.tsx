"use client";

import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { PlanModel } from "./plan-model";
import { minuteChoices, type ProposalState } from "./use-proposal";

/** One press for a whole plan: how many minutes a day, around what is there or in its place. */
export function ProposalOffer({ model, proposal }: { model: PlanModel; proposal: ProposalState }) {
  const t = useTranslations("plan.proposal");
  const lanes = useTranslations("plan.lane");
  const { client, lockedLevel } = model.view;
  if (lockedLevel !== null) return null;
  const confirmed = model.openCauses.filter(({ status }) => status !== "suspected");
  return (
    <section className="on-sunken mt-4 rounded-12 px-5 pt-3 pb-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 className="title-18">{t("title")}</h2>
          <p className="prose-width text-ink-2">
            {confirmed.length === 0 ? t("noCauses") : t("lead", { count: confirmed.length })}
          </p>
        </div>
        {confirmed.length === 0 ? (
          <LinkButton href={`/practice/clients/${client.id}/causes`}>{lanes("recordCauses")}</LinkButton>
        ) : (
          <Button variant={model.lines.length === 0 ? "primary" : undefined} onClick={proposal.start}>
            <Sparkles size={16} strokeWidth={1.75} aria-hidden="true" />
            {t("start")}
          </Button>
        )}
      </div>
      {confirmed.length === 0 ? null : <ProposalChoices model={model} proposal={proposal} className="mt-3" />}
    </section>
  );
}

type ProposalChoicesProps = { model: PlanModel; proposal: ProposalState; className?: string };

export function ProposalChoices({ model, proposal, className }: ProposalChoicesProps) {
  const t = useTranslations("plan.proposal");
  const { options, change } = proposal;
  return (
    <div className={className}>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Choice label={t("minutes")}>
          <Segmented
            label={t("minutes")}
            value={String(options.minutesADay)}
            options={minuteChoices.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
            onValueChange={(minutes) => change({ minutesADay: Number(minutes) })}
          />
        </Choice>
        <Choice label={t("size")}>
          <Segmented
            label={t("size")}
            value={options.stage ?? proposal.proposal?.stage ?? "usual"}
            options={(["usual", "new", "early", "later"] as const)
              .filter((stage) => stage !== "usual" || (options.stage === null && !proposal.proposal))
              .map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
            onValueChange={(stage) => change({ stage: stage === "usual" ? null : stage })}
          />
        </Choice>
        {model.lines.length === 0 ? null : (
          <Choice label={t("around")}>
            <Segmented
              label={t("around")}
              value={options.start}
              options={(["keep", "fresh"] as const).map((start) => ({ value: start, label: t(start) }))}
              onValueChange={(start) => change({ start })}
            />
          </Choice>
        )}
      </div>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 max-w-full">
      <p className="label-12 pb-1 text-ink-2">{label}</p>
      {children}
    </div>
  );
}
