"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { LayerContext } from "./layer";

export type ModalSurfaceProps = {
  role?: "dialog" | "alertdialog";
  labelledBy?: string;
  label?: string;
  describedBy?: string;
  onClose: () => void;
  /** False for questions that must be answered with one of their buttons. */
  closeOnBackdrop?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: it traps focus, makes the rest inert, answers Escape and gives focus back.
 * Mount it to open, unmount it to close. It needs no style element, so the strict CSP holds.
 */
export function ModalSurface({
  role,
  labelledBy,
  label,
  describedBy,
  onClose,
  closeOnBackdrop = true,
  className,
  children,
}: ModalSurfaceProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    setLayer(dialog);
    return () => dialog.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, through onCancel
    <dialog
      ref={ref}
      role={role}
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (closeOnBackdrop && event.target === ref.current) onClose();
      }}
      className={className}
    >
      <LayerContext value={layer}>{children}</LayerContext>
    </dialog>
  );
}
