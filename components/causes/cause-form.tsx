"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field, FieldGroup } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Cause, SuggestedPattern } from "@/domain/assessment/cause-dtos";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import type { Severity } from "@/domain/assessment/words";
import type { PatternSide } from "@/domain/catalog/schemas";
import { useMeasure } from "./measure";
import { PatternPicker } from "./pattern-picker";
import { acceptedPattern, acceptedSide } from "./patterns/accepted";
import { SeverityChoice } from "./severity-choice";

type CauseFormProps = {
  clientId: string;
  cause?: Cause;
  /** The pattern that was picked elsewhere. */
  start?: SuggestedPattern;
  /** A ranked pattern that was accepted: its side and what speaks for it are filled in. */
  accepted?: RankedPatternView;
  onClose: () => void;
};

/** Records a cause, or changes one: pattern, side, severity, findings, note, retest. */
export function CauseForm({ clientId, cause, start, accepted, onClose }: CauseFormProps) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const patterns = useQuery(trpc.causes.patterns.queryOptions({ clientId }));
  const [picked, setPicked] = useState<SuggestedPattern | null>(start ?? (accepted ? acceptedPattern(accepted) : null));
  const pattern = picked ?? patterns.data?.items.find(({ patternId }) => patternId === cause?.patternId) ?? null;
  const title = cause ? t("form.changeTitle", { title: cause.title }) : t("form.newTitle");
  if (pattern || (cause && patterns.data))
    return (
      <Details
        key={pattern?.patternId}
        title={title}
        clientId={clientId}
        pattern={pattern}
        usualRetestOn={patterns.data?.usualRetestOn ?? null}
        cause={cause}
        startSide={accepted ? acceptedSide(accepted) : undefined}
        onAnother={cause || start || accepted ? undefined : () => setPicked(null)}
        onClose={onClose}
      />
    );
  return (
    <Dialog open onOpenChange={onClose} title={title} width="wide">
      {patterns.isPending ? <SkeletonRows label={t("form.pattern")} rows={6} rowClassName="h-14" /> : null}
      {patterns.isError ? <ErrorState onRetry={() => patterns.refetch()} /> : null}
      {patterns.data ? <PatternPicker patterns={patterns.data.items} onPick={setPicked} /> : null}
    </Dialog>
  );
}

type DetailsProps = Pick<CauseFormProps, "clientId" | "cause" | "onClose"> & {
  title: string;
  pattern: SuggestedPattern | null;
  usualRetestOn: string | null;
  startSide?: PatternSide | null;
  onAnother?: () => void;
};

function Details({ title, clientId, pattern, usualRetestOn, cause, startSide, onAnother, onClose }: DetailsProps) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const measure = useMeasure();
  const formId = useId();
  const name = cause?.title ?? pattern?.title ?? "";
  const sides = pattern?.sides ?? cause?.sides ?? [];
  // What supports the cause already stays on offer, also when a newer result has taken its place.
  const offered = [
    ...(cause?.support ?? []).map(({ testTitle, side, unit, reliability, before }) => ({
      ...before,
      testTitle,
      side,
      unit,
      reliability,
    })),
    ...(pattern?.findings ?? []),
  ].filter((finding, index, all) => all.findIndex(({ findingId }) => findingId === finding.findingId) === index);
  const [side, setSide] = useState<PatternSide | null>(
    cause?.side ?? (startSide === undefined ? sideFromFindings(pattern) : startSide),
  );
  // What was ruled out at once has no severity, and a change of its note does not give it one.
  const [severity, setSeverity] = useState<Severity | null>(cause ? cause.severity : 2);
  const [status, setStatus] = useState<"suspected" | "confirmed">("suspected");
  const [findingIds, setFindingIds] = useState<readonly string[]>(
    cause ? cause.support.map(({ before }) => before.findingId) : offered.map(({ findingId }) => findingId),
  );
  const [note, setNote] = useState(cause?.note ?? "");
  // The usual day may come after the form: it stands until another one is typed.
  const [typedRetest, setTypedRetest] = useState<string | null>(null);
  const retestOn = typedRetest ?? (cause ? cause.retestOn : usualRetestOn) ?? "";
  const [attempt, setAttempt] = useState(0);
  const done = async (message: string) => {
    await refresh();
    announce({ message, tone: "good" });
    onClose();
  };
  const onError = () => setAttempt((before) => before + 1);
  const record = useMutation(
    trpc.causes.record.mutationOptions({ onSuccess: () => done(t("form.recorded", { title: name })), onError }),
  );
  const change = useMutation(
    trpc.causes.change.mutationOptions({ onSuccess: () => done(t("form.changed", { title: name })), onError }),
  );
  const error = record.error ?? change.error;
  const failure = failureText(error ? failureOf(error) : null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const details = {
      ...(severity ? { severity } : {}),
      findingIds: [...findingIds],
      note: note.trim() || null,
      ...(side ? { side } : {}),
    };
    const retest = !cause && typedRetest === null ? {} : { retestOn: retestOn || null };
    if (cause) {
      const isSameRetest = (cause.retestOn ?? "") === retestOn;
      change.mutate({ causeId: cause.id, revision: cause.revision, ...details, ...(isSameRetest ? {} : retest) });
    } else if (pattern && side)
      record.mutate({ clientId, patternId: pattern.patternId, status, ...details, ...retest, side });
    else onError();
  }

  const id = (field: string) => `${formId}-${field}`;
  const sideError = failure.fields.side ?? (attempt > 0 && !side ? t("form.side") : null);
  const errors = [
    ...(sideError ? [{ fieldId: id("side"), message: `${t("form.side")}: ${sideError}` }] : []),
    ...(failure.fields.retestOn
      ? [{ fieldId: id("retest"), message: `${t("form.retestOn")}: ${failure.fields.retestOn}` }]
      : []),
  ];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      width="wide"
      footer={
        <>
          {onAnother ? <Button onClick={onAnother}>{t("form.other")}</Button> : null}
          <Button type="submit" form={formId} variant="primary" busy={record.isPending || change.isPending}>
            {cause ? t("form.saveChange") : t("form.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5 pb-2">
        <FormErrorSummary
          attempt={attempt}
          errors={errors.length > 0 ? errors : failure.text ? [{ message: failure.text }] : []}
        />
        {pattern && !cause ? (
          <div>
            <p className="font-serif text-18 font-medium">{pattern.title}</p>
            <p className="prose-width mt-1 text-ink-2">{pattern.definition}</p>
            <EvidenceChip evidence={pattern.evidence} className="mt-2" />
          </div>
        ) : null}
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
          <RadioGroup
            id={id("side")}
            label={t("form.side")}
            hint={pattern?.sideRule}
            error={sideError}
            value={side}
            onValueChange={setSide}
            options={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          />
          {severity ? <SeverityChoice value={severity} onValueChange={setSeverity} /> : null}
          {cause ? null : (
            <RadioGroup
              label={t("form.status")}
              value={status}
              onValueChange={setStatus}
              options={[
                { value: "suspected", label: t("form.suspected") },
                { value: "confirmed", label: t("form.confirmed") },
              ]}
            />
          )}
        </div>
        <FieldGroup label={t("form.findings")} error={failure.fields.findingIds}>
          {offered.length === 0 ? <p className="text-ink-2">{t("form.findingsNone")}</p> : null}
          {offered.map((finding) => (
            <Checkbox
              key={finding.findingId}
              checked={findingIds.includes(finding.findingId)}
              onChange={(event) =>
                setFindingIds((before) =>
                  event.target.checked
                    ? [...before, finding.findingId]
                    : before.filter((known) => known !== finding.findingId),
                )
              }
              label={
                <>
                  {[finding.testTitle, t(`findingSide.${finding.side}`)].filter(Boolean).join(", ")}{" "}
                  <span className="font-serif text-16">{measure.result(finding, finding.unit)}</span>{" "}
                  <span className="whitespace-nowrap text-12 text-ink-2">
                    {t(`patterns.trust.${finding.reliability}`)}
                  </span>
                </>
              }
            />
          ))}
        </FieldGroup>
        <Field label={t("form.note")} optional error={failure.fields.note}>
          <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} rows={2} />
        </Field>
        <Field
          id={id("retest")}
          label={t("form.retestOn")}
          hint={t("form.retestHint")}
          optional
          error={failure.fields.retestOn}
          className="max-w-xs"
        >
          <TextInput type="date" value={retestOn} onChange={(event) => setTypedRetest(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}

/** The one side of the pattern, or the one side on which all its findings stand. */
function sideFromFindings(pattern: SuggestedPattern | null): PatternSide | null {
  if (!pattern) return null;
  if (pattern.sides.length === 1) return pattern.sides[0] ?? null;
  const found = new Set(pattern.findings.flatMap(({ side }) => (side === "left" || side === "right" ? [side] : [])));
  const [only] = found;
  return found.size === 1 && only && pattern.sides.includes(only) ? only : null;
}
