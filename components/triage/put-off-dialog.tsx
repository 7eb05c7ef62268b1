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
import { TextInput } from "@/components/ui/text-input";
import { useDates } from "@/components/watch/use-dates";
import { addDays } from "@/domain/time/days";
import type { BoardRow } from "@/domain/triage/dtos";
import { useReasonWords } from "./use-reason-words";

type PutOffDialogProps = {
  row: BoardRow;
  onClose: () => void;
  onDone: (message: string, reasonIds: string[]) => unknown;
};

/** Until when, tomorrow unless chosen otherwise, and why. */
export function PutOffDialog({ row, onClose, onDone }: PutOffDialogProps) {
  const t = useTranslations("triage.putOff");
  const trpc = useTrpc();
  const dates = useDates();
  const words = useReasonWords();
  const id = useId();
  const [until, setUntil] = useState(addDays(row.today, 1));
  const [why, setWhy] = useState("");
  const [attempt, setAttempt] = useState(0);
  const putOff = useMutation(
    trpc.triage.putOff.mutationOptions({
      onSuccess: ({ reasonIds }) => {
        onDone(t("done", { name: row.name, day: dates.day(until, row.today) }), reasonIds);
        onClose();
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    putOff.mutate({ reasonId: row.reason.id, until, why });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { name: row.name })}
      description={words.title(row.reason.kind, row.reason.facts, row.today)}
      footer={
        <Button type="submit" form={id} variant="primary" busy={putOff.isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4 pb-2">
        <p className="text-ink-2">{t("body")}</p>
        <FormFailure
          failure={putOff.error ? failureOf(putOff.error) : null}
          attempt={attempt}
          fields={{ until: { id: `${id}-until`, label: t("until") }, why: { id: `${id}-why`, label: t("why") } }}
        />
        <Field id={`${id}-why`} label={t("why")} required>
          <TextInput value={why} onChange={(event) => setWhy(event.target.value)} maxLength={500} data-autofocus="" />
        </Field>
        <Field id={`${id}-until`} label={t("until")} required>
          <TextInput
            type="date"
            value={until}
            min={addDays(row.today, 1)}
            onChange={(event) => setUntil(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
