"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import type { LineView } from "@/domain/plan/dtos";
import type { PlanWarning } from "@/domain/plan/warnings";
import type { BuilderDialog } from "./builder-dialogs";
import { KeepForm } from "./keep-form";
import type { NamedPart, PlanModel } from "./plan-model";
import type { PlanActions } from "./use-plan-actions";
import { useWarningText } from "./warning-text";
import { usePlanWords } from "./words";

type WarningCardProps = {
  warning: PlanWarning;
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  actions: PlanActions;
  onDialog: (dialog: BuilderDialog) => void;
};

/** One thing to think about, with its ways out. */
export function WarningCard({ warning, model, parts, actions, onDialog }: WarningCardProps) {
  const { title, body } = useWarningText(model, parts)(warning);
  const [keeping, setKeeping] = useState(false);
  const line = "lineId" in warning ? model.lines.find(({ lineId }) => lineId === warning.lineId) : undefined;
  return (
    <Banner
      tone={
        warning.kind === "dose_refused" || (warning.kind === "minutes_over" && warning.refused) ? "urgent" : "attention"
      }
      className="rounded-6 px-3 py-3"
      title={title}
      actions={
        keeping ? null : (
          <WaysOut
            warning={warning}
            line={line}
            model={model}
            actions={actions}
            onDialog={onDialog}
            onKeep={() => setKeeping(true)}
          />
        )
      }
    >
      {body}
      {keeping ? (
        <KeepForm
          onKeep={(reason) => (line ? actions.change(line, { overrideReason: reason }) : actions.allowMinutes(reason))}
          onDone={() => setKeeping(false)}
        />
      ) : null}
    </Banner>
  );
}

type WaysOutProps = Omit<WarningCardProps, "parts"> & { line: LineView | undefined; onKeep: () => void };

function WaysOut({ warning, line, model, actions, onDialog, onKeep }: WaysOutProps) {
  const t = useTranslations("plan.warning");
  const { amount } = usePlanWords();
  const open = (lineId: string) => onDialog({ kind: "line", lineId });
  const keep = (
    <Button variant="text" onClick={onKeep}>
      {t("keep")}
    </Button>
  );
  switch (warning.kind) {
    case "load_rise": {
      const { suggestion } = warning;
      return (
        <>
          {line && suggestion ? (
            <Button variant="text" onClick={() => actions.changeAtOnce(line, { dose: suggestion })}>
              {t("use", { dose: amount(suggestion) })}
            </Button>
          ) : null}
          {keep}
        </>
      );
    }
    case "dose_refused":
    case "dose_advised":
      return (
        <>
          <Button variant="text" onClick={() => open(warning.lineId)}>
            {t("change")}
          </Button>
          {keep}
        </>
      );
    case "contraindicated":
      return (
        <>
          <Button variant="text" onClick={() => line && actions.remove([line])}>
            {t("remove")}
          </Button>
          {keep}
        </>
      );
    case "retired":
      return (
        <>
          <Button variant="text" onClick={() => onDialog({ kind: "picker", step: null, target: null })}>
            {t("replace")}
          </Button>
          <Button variant="text" onClick={() => line && actions.remove([line])}>
            {t("remove")}
          </Button>
        </>
      );
    case "newer_version":
      return (
        <Button variant="text" onClick={() => line && actions.update(line)}>
          {t("update")}
        </Button>
      );
    case "muscle_seconds":
    case "muscle_days":
      return warning.lineIds.slice(0, 2).map((lineId) => (
        <Button key={lineId} variant="text" className="text-start" onClick={() => open(lineId)}>
          {t("openLine", { title: model.lines.find((known) => known.lineId === lineId)?.item.title ?? "" })}
        </Button>
      ));
    case "minutes_over":
      return warning.refused ? keep : null;
    case "time_rise":
    case "many_lines":
      return null;
  }
}

/** Nobody has asked the red-flag questions yet. */
export function ScreenWarning({ clientId }: { clientId: string }) {
  const t = useTranslations("plan.warning");
  return (
    <Banner
      tone="attention"
      className="rounded-6 px-3 py-3"
      title={t("not_screened.title")}
      actions={
        <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
          {t("screen")}
        </LinkButton>
      }
    >
      {t("not_screened.body")}
    </Banner>
  );
}
