"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "./button";
import { Field } from "./field";
import { ModalSurface } from "./modal-surface";
import { TextInput } from "./text-input";

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What happens, and whether it can be undone. */
  description: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  /** The name of the thing; when given, it has to be typed before the deed is possible. */
  confirmName?: string;
  tone?: "danger" | "primary";
  busy?: boolean;
  size?: 36 | 48;
};

export function AlertDialog(props: AlertDialogProps) {
  return props.open ? <Question {...props} /> : null;
}

function Question({
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel,
  onConfirm,
  confirmName,
  tone = "danger",
  busy,
  size = 36,
}: AlertDialogProps) {
  const t = useTranslations("ui");
  const titleId = useId();
  const descriptionId = useId();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const named = confirmName === undefined || typed.trim() === confirmName.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (named) onConfirm();
  }
  return (
    <ModalSurface
      role="alertdialog"
      labelledBy={titleId}
      describedBy={descriptionId}
      onClose={() => onOpenChange(false)}
      closeOnBackdrop={false}
      className="on-raised m-auto w-[calc(100%-2rem)] max-w-md animate-rise rounded-12 p-6 text-ink shadow-raised"
    >
      <form onSubmit={submit} noValidate>
        <h2 id={titleId} className="title-22">
          {title}
        </h2>
        <div id={descriptionId} className="mt-2 text-14 text-ink-2">
          {description}
        </div>
        {confirmName === undefined ? null : (
          <Field
            className="mt-4"
            label={t("confirm.type", { name: confirmName })}
            error={tried && !named ? t("confirm.mismatch") : null}
          >
            <TextInput
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              data-autofocus=""
            />
          </Field>
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button
            variant="outline"
            size={size}
            onClick={() => onOpenChange(false)}
            data-autofocus={confirmName === undefined ? "" : undefined}
          >
            {cancelLabel ?? t("cancel")}
          </Button>
          <Button type="submit" variant={tone} size={size} busy={busy} aria-disabled={!named || undefined}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </ModalSurface>
  );
}
