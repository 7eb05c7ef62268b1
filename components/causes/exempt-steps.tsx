"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { ClientDetail } from "@/domain/clients/dtos";

const exemptable = ["relieve", "muscles", "joints"] as const;

type ExemptStepsProps = { clientId: string; exemptions: ClientDetail["exemptions"]; canChange: boolean };

/** Steps that are not indicated for this client, each with its reason. */
export function ExemptSteps({ clientId, exemptions, canChange }: ExemptStepsProps) {
  const t = useTranslations("causes.exempt");
  const named = useTranslations("steps.name");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const [open, setOpen] = useState(false);
  const end = useMutation(trpc.causes.endExemption.mutationOptions({ onSuccess: refresh }));
  const left = exemptable.filter((step) => !exemptions.some((known) => known.step === step));
  return (
    <Section title={t("title")} id="exempt-title">
      <p className="prose-width text-ink-2">{exemptions.length === 0 ? t("none") : t("body")}</p>
      <ul>
        {exemptions.map(({ id, step, reason }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-2">
            <span>
              <span className="font-semibold">{named(step)}</span>
              <span className="text-ink-2"> · {reason}</span>
            </span>
            {canChange ? (
              <Button
                variant="text"
                busy={end.isPending && end.variables?.exemptionId === id}
                onClick={() =>
                  end.mutate(
                    { exemptionId: id },
                    { onSuccess: () => announce({ message: t("ended", { step: named(step) }) }) },
                  )
                }
              >
                {t("end")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {canChange && left.length > 0 ? (
        <Button className="mt-3" onClick={() => setOpen(true)}>
          {t("do")}
        </Button>
      ) : null}
      {open ? <ExemptDialog clientId={clientId} steps={left} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

type ExemptStep = (typeof exemptable)[number];
type ExemptDialogProps = { clientId: string; steps: readonly ExemptStep[]; onClose: () => void };

function ExemptDialog({ clientId, steps, onClose }: ExemptDialogProps) {
  const t = useTranslations("causes.exempt");
  const named = useTranslations("steps.name");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const [step, setStep] = useState<ExemptStep>(steps[0] ?? "joints");
  const [reason, setReason] = useState("");
  const exempt = useMutation(
    trpc.causes.exemptStep.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("done", { step: named(step) }) });
        onClose();
      },
    }),
  );
  const failure = failureText(exempt.error ? failureOf(exempt.error) : null);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("do")}
      footer={
        <Button variant="primary" busy={exempt.isPending} onClick={() => exempt.mutate({ clientId, step, reason })}>
          {t("save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("step")} error={failure.fields.step}>
          <Select
            placeholder={null}
            value={step}
            data-autofocus=""
            onChange={(event) => setStep(steps.find((known) => known === event.target.value) ?? step)}
            options={steps.map((value) => ({ value, label: named(value) }))}
          />
        </Field>
        <Field
          label={t("reason")}
          required
          error={failure.fields.reason ?? (failure.fields.step ? null : failure.text)}
        >
          <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} rows={2} />
        </Field>
      </div>
    </Dialog>
  );
}
