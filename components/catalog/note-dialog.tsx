"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { TextArea } from "../ui/text-input";

interface NoteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  label: string;
  hint?: string;
  confirmLabel: string;
  tone: "primary" | "danger";
  busy: boolean;
  onConfirm: (note: string) => void;
}

const longestNote = 500;

/** Asks for the words that an act needs: why it is sent back, why it is retired. */
export function NoteDialog(props: NoteDialogProps) {
  const { open, onOpenChange, title, description, label, hint, confirmLabel, tone, busy, onConfirm } = props;
  const t = useTranslations();
  const formId = useId();
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (note.trim()) onConfirm(note.trim());
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("ui.cancel")}</Button>
          <Button type="submit" form={formId} variant={tone} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="pb-2">
        <Field label={label} hint={hint} error={tried && !note.trim() ? t("catalog.problem.invalid_type") : null}>
          <TextArea
            data-autofocus=""
            maxLength={longestNote}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
