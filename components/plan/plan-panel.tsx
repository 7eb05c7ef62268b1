"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MinutesMeter } from "@/components/charts/minutes-meter";
import { Button } from "@/components/ui/button";
import { KeyLine } from "@/components/ui/key-cap";
import type { BuilderDialog } from "./builder-dialogs";
import { CoverageList } from "./coverage-list";
import type { NamedPart, PlanModel } from "./plan-model";
import type { PlanActions } from "./use-plan-actions";
import { ScreenWarning, WarningCard } from "./warning-card";
import { warningKey } from "./warning-key";

type PlanPanelProps = {
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  actions: PlanActions;
  onDialog: (dialog: BuilderDialog) => void;
};

/** What the draft adds up to: minutes a day, what deserves a thought, what is covered, the order, the keys. */
export function PlanPanel({ model, parts, actions, onDialog }: PlanPanelProps) {
  const t = useTranslations("plan");
  const { minutes, view } = model;
  const { relieve, muscles, joints } = minutes.byStep;
  return (
    <div className="flex flex-col gap-6">
      <section>
        <h2 className="label-12 text-ink-3">{t("panel.minutes")}</h2>
        <p className="flex items-baseline gap-2">
          <span className="font-serif text-36 leading-[2.75rem] font-medium">{minutes.total}</span>
          <span className="text-ink-2">{t("panel.agreed", { minutes: view.client.minutesADay })}</span>
        </p>
        <MinutesMeter
          className="mt-3"
          budget={view.client.minutesADay}
          parts={[
            { step: "relieve", minutes: relieve },
            { step: "muscles", minutes: muscles },
            { step: "joints", minutes: joints },
          ]}
        />
        <KeptMinutes model={model} actions={actions} />
      </section>
      <Warnings model={model} parts={parts} actions={actions} onDialog={onDialog} />
      <CoverageList model={model} parts={parts} onAdd={(target) => onDialog({ kind: "picker", step: null, target })} />
      <OrderAdvice model={model} actions={actions} />
      <div className="text-12 text-ink-2 max-lg:hidden">
        <KeyLine
          keys={[
            { keys: ["↑", "↓"], label: t("keys.walk") },
            { keys: ["Alt ↑"], label: t("keys.move") },
            { keys: ["E"], label: t("keys.dose") },
            { keys: ["A"], label: t("keys.add") },
            { keys: ["?"], label: t("keys.list") },
          ]}
        />
      </div>
    </div>
  );
}

/** The reason for which the plan may ask for more minutes a day than the limit. */
function KeptMinutes({ model, actions }: Pick<PlanPanelProps, "model" | "actions">) {
  const t = useTranslations("plan.panel");
  const kept = model.view.draft.minutesOverride;
  if (kept === null) return null;
  const { by: name, allowed: minutes, reason } = kept;
  return (
    <p className="mt-2 text-14 text-ink-2">
      {name === null ? t("minutesKeptSomeone", { minutes, reason }) : t("minutesKept", { name, minutes, reason })}{" "}
      <Button variant="text" onClick={() => void actions.allowMinutes(null)}>
        {t("minutesTakeBack")}
      </Button>
    </p>
  );
}

const firstShown = 3;

function Warnings({ model, parts, actions, onDialog }: PlanPanelProps) {
  const t = useTranslations("plan.panel");
  const [all, setAll] = useState(false);
  const { warnings } = model;
  if (warnings.length === 0 && model.view.screened) return null;
  return (
    <section className="-mx-3 flex flex-col gap-2" aria-label={t("warnings", { count: warnings.length })}>
      {model.view.screened ? null : <ScreenWarning clientId={model.view.client.id} />}
      {(all ? warnings : warnings.slice(0, firstShown)).map((warning) => (
        <WarningCard
          key={warningKey(warning)}
          warning={warning}
          model={model}
          parts={parts}
          actions={actions}
          onDialog={onDialog}
        />
      ))}
      {warnings.length > firstShown ? (
        <Button variant="text" className="self-start" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("showFewer") : t("showAll", { count: warnings.length })}
        </Button>
      ) : null}
    </section>
  );
}

function OrderAdvice({ model, actions }: Pick<PlanPanelProps, "model" | "actions">) {
  const t = useTranslations("plan");
  const titleOf = (lineId: string) => model.lines.find((line) => line.lineId === lineId)?.item.title ?? "";
  const { order, lines } = model;
  return (
    <section>
      <h2 className="title-18">{t("panel.order")}</h2>
      {order.length === 0 ? (
        <p className="mt-0.5 text-ink-2">{lines.length === 0 ? t("panel.orderNone") : t("panel.orderRight")}</p>
      ) : (
        <>
          <ul className="mt-0.5 flex flex-col gap-1.5 text-ink-2">
            {order.map(({ lineId, firstLineId, reason }) => (
              <li key={lineId}>{t(`orderAdvice.${reason}`, { line: titleOf(lineId), first: titleOf(firstLineId) })}</li>
            ))}
          </ul>
          <Button variant="text" className="-ms-2 mt-1" onClick={actions.putInOrder}>
            {t("panel.orderMend")}
          </Button>
        </>
      )}
    </section>
  );
}
