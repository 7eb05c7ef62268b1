"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { Failure } from "@/components/trpc/failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { checkDose, doseAdvice, refusedOnly } from "@/domain/plan/dose-limits";
import type { LineView } from "@/domain/plan/dtos";
import { overrideReasonSchema } from "@/domain/plan/line";
import { clashingCodes } from "@/domain/plan/warnings";
import { assignmentSides } from "@/domain/plan/words";
import { DaysField, DoseFields } from "./dose-fields";
import { changeOf, doseOf, type LineForm, lineForm, samePurposes, weekdaysOf } from "./line-form";
import { LineTrace } from "./line-trace";
import type { PlanModel } from "./plan-model";
import { PurposeFields } from "./purpose-fields";
import type { PlanActions } from "./use-plan-actions";
import { usePlanWords } from "./words";

type LineDialogProps = {
  line: LineView;
  model: PlanModel;
  actions: PlanActions;
  onSwap: () => void;
  onClose: () => void;
};

/** Everything about one line: dose, days, side, what it is for, what the client is asked. Limits speak as one types. */
export function LineDialog({ line, model, actions, onSwap, onClose }: LineDialogProps) {
  const t = useTranslations("plan.editor");
  const advice = useTranslations("plan.advice");
  const words = usePlanWords();
  const failureText = useFailureText();
  const [form, setForm] = useState<LineForm>(() => lineForm(line));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const { cautions, rules } = model.view;
  const set = (part: Partial<LineForm>) => setForm((known) => ({ ...known, ...part }));
  const problems = checkDose({
    doseRule: line.item.doseRule,
    dose: doseOf(form),
    weekdays: weekdaysOf(form),
    cautions,
    rules,
  });
  const refused = refusedOnly(problems);
  const clashes = clashingCodes(line.item, cautions);
  const needsReason = refused.length > 0 || clashes.length > 0;
  const reasonMissing = refused.length > 0 && !overrideReasonSchema.safeParse(form.reason).success;
  const failed = failureText(failure);
  const errorAt = (field: string) => failed.fields[`change.${field}`] ?? failed.fields[field];

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reasonMissing) return;
    setBusy(true);
    setFailure(null);
    const change = changeOf(line, form, needsReason);
    const changed = change === null ? null : await actions.change(line, change);
    const outcome =
      changed?.ok === false || samePurposes(line.purposes, form.purposes)
        ? changed
        : await actions.setPurposes(line, form.purposes);
    setBusy(false);
    if (outcome?.ok === false && outcome.failure.reason !== "stale") setFailure(outcome.failure);
    else onClose();
  }

  return (
    <Dialog
      open
      width="wide"
      onOpenChange={onClose}
      title={line.item.title}
      footer={
        <>
          <Button
            variant="danger"
            className="me-auto"
            onClick={() => {
              onClose();
              actions.remove([line]);
            }}
          >
            {t("remove")}
          </Button>
          {model.view.lockedLevel === null ? <Button onClick={onSwap}>{t("swap")}</Button> : null}
          <Button type="submit" form="plan-line" variant="primary" busy={busy}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id="plan-line" noValidate onSubmit={save} className="flex flex-col gap-5 pb-2">
        {failure ? <Banner tone="urgent" live="alert" title={failed.text} /> : null}
        <ItemNotice line={line} actions={actions} />
        <div>
          <LineTrace line={line} model={model} />
          <EvidenceChip evidence={line.item.evidence} />
        </div>
        <DoseFields form={form} rule={line.item.doseRule} problems={problems} errorAt={errorAt} onChange={set} />
        <DaysField form={form} problems={problems} error={errorAt("weekdays")} onChange={set} />
        {doseAdvice({ doseRule: line.item.doseRule, cautions, rules }).map((key) => (
          <p key={key} className="prose-width text-14 text-ink-2">
            {advice(key)}
          </p>
        ))}
        {clashes.length > 0 ? (
          <Banner tone="attention" title={words.capital(words.cautions(clashes))}>
            {line.item.contraindicationNote}
          </Banner>
        ) : null}
        {line.overrides.length > 1 ? (
          <ul className="flex flex-col gap-1 text-14 text-ink-2">
            {line.overrides.map(({ limit, by, reason }) => (
              <li key={limit}>{t("keptFor", { limit: words.limitName(limit), name: by ?? "–", reason })}</li>
            ))}
          </ul>
        ) : null}
        {needsReason || form.reason !== "" ? (
          <Field
            label={t("reason")}
            hint={
              line.overrideReason && line.overrideBy
                ? t("kept", { name: line.overrideBy, reason: line.overrideReason })
                : t("reasonHint")
            }
            error={tried && reasonMissing ? t("reasonNeeded") : errorAt("overrideReason")}
            required={refused.length > 0}
          >
            <TextInput value={form.reason} maxLength={300} onChange={(event) => set({ reason: event.target.value })} />
          </Field>
        ) : null}
        <FieldGroup label={t("side")}>
          <Segmented
            label={t("side")}
            value={form.side}
            options={assignmentSides.map((value) => ({ value, label: t(`sides.${value}`) }))}
            onValueChange={(side) => set({ side })}
          />
        </FieldGroup>
        {form.side === "both" && line.item.sidedness === "uni" && form.dose.minutes === null ? (
          <FieldGroup label={t("extraSet")}>
            <Segmented
              label={t("extraSet")}
              value={form.extraSetSide ?? "none"}
              options={(["none", "left", "right"] as const).map((value) => ({
                value,
                label: t(`extraSetOn.${value}`),
              }))}
              onValueChange={(side) => set({ extraSetSide: side === "none" ? null : side })}
            />
          </FieldGroup>
        ) : null}
        <PurposeFields form={form} causes={model.openCauses} onChange={(purposes) => set({ purposes })} />
        <FieldGroup label={t("asks")}>
          {(["askPain", "askEffort", "inReliefKit"] as const).map((field) => (
            <Checkbox
              key={field}
              label={t(field)}
              hint={field === "inReliefKit" ? t("inReliefKitHint") : undefined}
              checked={form[field]}
              onChange={(event) => set({ [field]: event.target.checked })}
            />
          ))}
        </FieldGroup>
        <Field label={t("note")} error={errorAt("note")} optional>
          <TextArea
            rows={2}
            maxLength={500}
            value={form.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** What has become of the line's exercise in the catalog since it was given. */
function ItemNotice({ line, actions }: { line: LineView; actions: PlanActions }) {
  const t = useTranslations("plan.editor");
  const { retired, publishedVersion } = line.itemStatus;
  if (retired) return <Banner tone="attention" title={t("retired")} />;
  if (publishedVersion === null || publishedVersion <= line.itemVersion) return null;
  return (
    <Banner
      title={t("newer")}
      actions={
        <Button variant="text" onClick={() => actions.update(line)}>
          {t("update", { version: publishedVersion })}
        </Button>
      }
    />
  );
}
