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
import type { BoardRow } from "@/domain/triage/dtos";
import { useReasonWords } from "./use-reason-words";

type CallDialogProps = {
  row: BoardRow;
  onClose: () => void;
  onDone: (message: string, reasonIds: string[]) => unknown;
};

/** The number to call, and what came of it: nobody reached leaves the row where it is. */
export function CallDialog({ row, onClose, onDone }: CallDialogProps) {
  const t = useTranslations("triage.call");
  const trpc = useTrpc();
  const words = useReasonWords();
  const id = useId();
  const [reached, setReached] = useState<"yes" | "no">("yes");
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(0);
  const log = useMutation(
    trpc.triage.logCall.mutationOptions({
      onSuccess: ({ reasonIds }) => {
        onDone(t(reached === "yes" ? "doneReached" : "doneMissed", { name: row.name }), reasonIds);
        onClose();
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    log.mutate({ reasonId: row.reason.id, reached: reached === "yes", note });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { name: row.name })}
      description={words.title(row.reason.kind, row.reason.facts, row.today)}
      footer={
        <Button type="submit" form={id} variant="primary" busy={log.isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4 pb-2">
        {row.phone ? (
          <a href={telAddress(row.phone)} className="title-22 w-fit text-action underline">
            {row.phone}
          </a>
        ) : (
          <p className="text-ink-2">{t("noPhone")}</p>
        )}
        <FormFailure
          failure={log.error ? failureOf(log.error) : null}
          attempt={attempt}
          fields={{ note: { id: `${id}-note`, label: t("note") } }}
        />
        <RadioGroup
          label={t("reached")}
          value={reached}
          onValueChange={setReached}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no"), hint: t("noHint") },
          ]}
        />
        <Field id={`${id}-note`} label={t("note")} required>
          <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} data-autofocus="" />
        </Field>
      </form>
    </Dialog>
  );
}
