"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { diffLines } from "@/domain/plan/diff";
import { DiffList } from "./diff-list";
import type { NamedPart, PlanModel } from "./plan-model";
import type { StaleChange } from "./use-draft";

type StaleDialogProps = {
  stale: StaleChange;
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  onSettle: (again: boolean) => void;
};

/** Two people, one draft: the second sees what the first did, and chooses. */
export function StaleDialog({ stale, model, parts, onSettle }: StaleDialogProps) {
  const t = useTranslations("plan.stale");
  const { savedBy } = model.view.draft;
  const diffs = diffLines(stale.seen, model.lines);
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={() => onSettle(false)}
      title={t("title")}
      description={savedBy ? t("body", { name: savedBy }) : t("bodyNobody")}
      footer={
        <>
          <Button onClick={() => onSettle(false)}>{t("theirs")}</Button>
          <Button variant="primary" data-autofocus="" onClick={() => onSettle(true)}>
            {t("mine")}
          </Button>
        </>
      }
    >
      <p className="mb-2 font-semibold">{t("yours", { change: stale.change.words })}</p>
      {diffs.length === 0 ? (
        <p className="text-ink-2">{t("same")}</p>
      ) : (
        <DiffList diffs={diffs} before={stale.seen} after={model.lines} causes={model.view.causes} parts={parts} />
      )}
    </Dialog>
  );
}
