"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";

interface ClearanceFormProps {
  screenId: string;
  /** It confirms an urgent answer rather than lifting a lock. */
  isUrgent?: boolean;
  onClose: () => void;
}

/** Who was contacted, when, and what came of it. Lifts the lock, and stays in the record. */
export function ClearanceForm({ screenId, isUrgent = false, onClose }: ClearanceFormProps) {
  const t = useTranslations("screens.clear");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const formId = useId();
  const [contacted, setContacted] = useState("");
  const [contactedAt, setContactedAt] = useState(localMinute);
  const [outcome, setOutcome] = useState("");
  const [attempt, setAttempt] = useState(0);
  const clear = useMutation(
    trpc.screens.clear.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t(isUrgent ? "urgentDone" : "done"), tone: "good" });
        onClose();
      },
      onError: () => setAttempt((before) => before + 1),
    }),
  );
  const { fields, text } = failureText(clear.error ? failureOf(clear.error) : null);
  const labels = { contacted: t("contacted"), contactedAt: t("contactedAt"), outcome: t("outcome") };
  const errors = (["contacted", "contactedAt", "outcome"] as const).flatMap((name) =>
    fields[name] ? [{ fieldId: `${formId}-${name}`, message: `${labels[name]}: ${fields[name]}` }] : [],
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    clear.mutate({ screenId, contacted, contactedAt: new Date(contactedAt), outcome });
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(isUrgent ? "urgentTitle" : "title")}
      description={t(isUrgent ? "urgentBody" : "body")}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={clear.isPending}>
          {t(isUrgent ? "urgentSave" : "save")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormErrorSummary
          attempt={attempt}
          errors={errors.length > 0 ? errors : clear.error && text ? [{ message: text }] : []}
        />
        <Field
          id={`${formId}-contacted`}
          label={labels.contacted}
          hint={t("contactedHint")}
          required
          error={fields.contacted}
        >
          <TextInput
            value={contacted}
            onChange={(event) => setContacted(event.target.value)}
            maxLength={200}
            data-autofocus=""
          />
        </Field>
        <Field id={`${formId}-contactedAt`} label={labels.contactedAt} required error={fields.contactedAt}>
          <TextInput
            type="datetime-local"
            value={contactedAt}
            onChange={(event) => setContactedAt(event.target.value)}
          />
        </Field>
        <Field id={`${formId}-outcome`} label={labels.outcome} required error={fields.outcome}>
          <TextArea value={outcome} onChange={(event) => setOutcome(event.target.value)} maxLength={1000} />
        </Field>
      </form>
    </Dialog>
  );
}

/** Now, on the practitioner's own clock, as the browser's field writes it. */
function localMinute(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
