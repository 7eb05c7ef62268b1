"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { KeyCap } from "@/components/ui/key-cap";
import type { CoverageRow } from "@/domain/plan/coverage";
import { ClientPreview } from "./client-preview";
import { ItemPicker } from "./item-picker";
import { LineDialog } from "./line-dialog";
import type { LaneStep, NamedPart, PlanModel } from "./plan-model";
import { PublishDialog } from "./publish-dialog";
import { StaleDialog } from "./stale-dialog";
import { SwapDialog } from "./swap-dialog";
import type { PlanActions } from "./use-plan-actions";

/** The one dialog that is open over the builder. */
export type BuilderDialog =
  | { kind: "line"; lineId: string }
  | { kind: "swap"; lineId: string }
  | { kind: "picker"; step: LaneStep | null; target: CoverageRow | null }
  | { kind: "publish" }
  | { kind: "preview" }
  | { kind: "keys" };

type BuilderDialogsProps = {
  dialog: BuilderDialog | null;
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  actions: PlanActions;
  onDialog: (dialog: BuilderDialog | null) => void;
  onPublished: () => void;
};

export function BuilderDialogs({ dialog, model, parts, actions, onDialog, onPublished }: BuilderDialogsProps) {
  const close = () => onDialog(null);
  const lineOf = (kind: "line" | "swap") =>
    dialog?.kind === kind ? model.lines.find(({ lineId }) => lineId === dialog.lineId) : undefined;
  const line = lineOf("line");
  const swapped = lineOf("swap");
  return (
    <>
      {line ? (
        <LineDialog
          key={line.lineId}
          line={line}
          model={model}
          actions={actions}
          onSwap={() => onDialog({ kind: "swap", lineId: line.lineId })}
          onClose={close}
        />
      ) : null}
      {swapped ? <SwapDialog line={swapped} model={model} actions={actions} onClose={close} /> : null}
      {dialog?.kind === "picker" ? (
        <ItemPicker
          model={model}
          parts={parts}
          step={dialog.step}
          target={dialog.target}
          actions={actions}
          onClose={close}
        />
      ) : null}
      {dialog?.kind === "publish" ? (
        <PublishDialog model={model} parts={parts} actions={actions} onClose={close} onPublished={onPublished} />
      ) : null}
      {dialog?.kind === "preview" ? <ClientPreview model={model} parts={parts} onClose={close} /> : null}
      <PlanKeysDialog open={dialog?.kind === "keys"} onClose={close} />
      {actions.draft.stale ? (
        <StaleDialog stale={actions.draft.stale} model={model} parts={parts} onSettle={actions.draft.settleStale} />
      ) : null}
    </>
  );
}

const keys = [
  { caps: ["↑", "↓"], word: "walk" },
  { caps: ["Alt", "↑"], word: "move" },
  { caps: ["E"], word: "dose" },
  { caps: ["A"], word: "add" },
  { caps: ["Delete"], word: "remove" },
  { caps: ["⌘ / Ctrl", "↵"], word: "publish" },
  { caps: ["?"], word: "list" },
] as const;

function PlanKeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("plan.keys");
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("dialogTitle")}>
      <dl className="pb-2">
        {keys.map(({ caps, word }) => (
          <div key={word} className="flex min-h-9 items-center justify-between gap-4 border-line border-b text-14">
            <dt>{t(word)}</dt>
            <dd className="flex gap-1">
              {caps.map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
