"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { telAddress } from "@/components/ui/tel-address";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Unanswered } from "@/domain/check-ins/dtos";
import { type CallOutcome, callOutcomes } from "@/domain/check-ins/words";
import { type CheckInDraft, firstOpen, toAnswer } from "./check-in-draft";
import { CheckInQuestions } from "./check-in-questions";

type PhoneDialogProps = {
  row: Unanswered;
  onClose: () => void;
  /** Takes a "no" back. The page's, because the dialog is gone when somebody wants it. */
  onResume: () => void;
};

/** The number to call, and what came of it; who answers is asked the questions of the mail, word for word. */
export function PhoneDialog({ row, onClose, onResume }: PhoneDialogProps) {
  const t = useTranslations("clients.followUp.call");
  const months = useTranslations("clients.followUp");
  const trpc = useTrpc();
  const id = useId();
  const [outcome, setOutcome] = useState<CallOutcome>("answered");
  const [draft, setDraft] = useState<CheckInDraft>({});
  const [missing, setMissing] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(0);
  const done = useDone(row.name, outcome, { onClose, onResume });
  const answer = useMutation(trpc.checkIns.answerByPhone.mutationOptions({ onSuccess: done }));
  const log = useMutation(trpc.checkIns.logCall.mutationOptions({ onSuccess: done }));
  const error = outcome === "answered" ? answer.error : log.error;
  const said = { checkInId: row.checkInId, note: note.trim() || null };

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (outcome !== "answered") return log.mutate({ ...said, outcome });
    const open = firstOpen(draft);
    const answers = toAnswer(draft);
    setMissing(open);
    if (open) document.getElementById(`check-in-${open}`)?.scrollIntoView({ block: "center" });
    else if (answers) answer.mutate({ ...said, ...answers });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { name: row.name })}
      description={months("month", { month: row.month, base: row.base })}
      footer={
        <Button type="submit" form={id} variant="primary" busy={answer.isPending || log.isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-5 pb-2">
        {row.phone ? (
          <a href={telAddress(row.phone)} className="title-22 w-fit text-action underline">
            {row.phone}
          </a>
        ) : (
          <p className="text-ink-2">{t("noPhone")}</p>
        )}
        <FormFailure
          failure={error ? failureOf(error) : null}
          attempt={attempt}
          fields={{ note: { id: `${id}-note`, label: t("note") } }}
        />
        <RadioGroup
          label={t("outcome")}
          value={outcome}
          onValueChange={setOutcome}
          options={callOutcomes.map((value) => ({
            value,
            label: t(value),
            hint: value === "answered" ? undefined : t(`${value}Hint`),
          }))}
        />
        {outcome === "answered" ? (
          <CheckInQuestions
            size={36}
            draft={draft}
            missing={missing}
            onChange={(part) => {
              setMissing(null);
              setDraft({ ...draft, ...part });
            }}
          />
        ) : null}
        <Field id={`${id}-note`} label={t("note")} optional>
          <TextArea rows={2} value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} />
        </Field>
      </form>
    </Dialog>
  );
}

/** After it was written down: the list is read anew; a "no" can be taken back. */
function useDone(
  name: string,
  outcome: CallOutcome,
  { onClose, onResume }: Pick<PhoneDialogProps, "onClose" | "onResume">,
): () => Promise<void> {
  const t = useTranslations("clients.followUp.call.done");
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  return async () => {
    await refresh();
    const undo = outcome === "declined" ? { undo: onResume } : {};
    announce({ message: t(outcome, { name }), ...undo });
    onClose();
  };
}
