"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { IconButton } from "./button";
import { classNames } from "./class-names";
import { ModalSurface } from "./modal-surface";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons; the primary one comes last. */
  footer?: ReactNode;
  width?: "narrow" | "wide";
  children?: ReactNode;
};

type SheetProps = DialogProps & {
  /** `end` stands beside the page at the desk; `bottom` rises under the thumb. On a phone both rise. */
  side?: "end" | "bottom";
};

function Frame({ title, description, footer, onOpenChange, children, titleId, descriptionId }: DialogProps & Ids) {
  const t = useTranslations("ui");
  return (
    <>
      <div className="px-6 pt-5 pe-16 pb-2">
        <h2 id={titleId} className="title-22">
          {title}
        </h2>
        {description ? (
          <p id={descriptionId} className="mt-1 text-14 text-ink-2">
            {description}
          </p>
        ) : null}
      </div>
      <div className="min-h-0 grow overflow-y-auto px-6 py-2">{children}</div>
      {footer ? (
        <div className="flex flex-wrap justify-end gap-2 px-6 pt-3 pb-5">{footer}</div>
      ) : (
        <div className="h-4" />
      )}
      <IconButton label={t("close")} className="absolute end-3 top-3.5" onClick={() => onOpenChange(false)}>
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </>
  );
}

type Ids = { titleId: string; descriptionId: string };

export function Dialog(props: DialogProps) {
  const ids = { titleId: useId(), descriptionId: useId() };
  if (!props.open) return null;
  return (
    <ModalSurface
      labelledBy={ids.titleId}
      describedBy={props.description ? ids.descriptionId : undefined}
      onClose={() => props.onOpenChange(false)}
      className={classNames(
        "on-raised m-auto max-h-[min(44rem,calc(100dvh-2rem))] w-[calc(100%-2rem)] rounded-12 text-ink shadow-raised",
        "animate-rise flex-col open:flex",
        props.width === "wide" ? "max-w-3xl" : "max-w-lg",
      )}
    >
      <Frame {...props} {...ids} />
    </ModalSurface>
  );
}

export function Sheet({ side = "end", ...props }: SheetProps) {
  const ids = { titleId: useId(), descriptionId: useId() };
  if (!props.open) return null;
  return (
    <ModalSurface
      labelledBy={ids.titleId}
      describedBy={props.description ? ids.descriptionId : undefined}
      onClose={() => props.onOpenChange(false)}
      className={classNames(
        "on-surface text-ink shadow-raised flex-col open:flex",
        "mx-auto mt-auto mb-0 max-h-[90dvh] w-full max-w-[30rem] animate-rise rounded-t-12 safe-bottom",
        side === "end" &&
          "md:my-0 md:ms-auto md:me-0 md:h-dvh md:max-h-dvh md:w-[27rem] md:max-w-none md:animate-slide-end md:rounded-none md:border-line md:border-s",
      )}
    >
      <Frame {...props} {...ids} />
    </ModalSurface>
  );
}
