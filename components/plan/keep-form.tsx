"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { Failure } from "@/components/trpc/failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import type { ChangeOutcome } from "./use-draft";

type KeepFormProps = { onKeep: (reason: string) => Promise<ChangeOutcome>; onDone: () => void };

/** Keeps something as it is, with the reason that stays on record. */
export function KeepForm({ onKeep, onDone }: KeepFormProps) {
  const t = useTranslations("plan.warning");
  const failureText = useFailureText();
  const announce = useAnnounce();
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const failed = failureText(failure);

  async function keep(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const outcome = await onKeep(reason);
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    announce({ message: t("kept"), tone: "good" });
    onDone();
  }

  return (
    <form onSubmit={keep} className="mt-2 flex flex-col gap-2">
      <Field
        label={t("reason")}
        error={failed.fields["change.overrideReason"] ?? failed.fields.reason ?? (failure ? failed.text : null)}
      >
        <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" busy={busy}>
          {t("keepSave")}
        </Button>
        <Button variant="text" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
