"use client";

import { useTranslations } from "next-intl";
import { classNames } from "./class-names";
import { SeverityIcon } from "./severity-icon";

export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  /** `time` as the person's clock shows it, such as "10:42". */
  | { kind: "saved"; time: string }
  | { kind: "offline" }
  | { kind: "failed"; reason: string };

export type SaveStatusProps = { state: SaveState; onRetry?: () => void; className?: string };

/** Always in the page, so that a change is read out; it never takes more or less room. */
export function SaveStatus({ state, onRetry, className }: SaveStatusProps) {
  const t = useTranslations("ui.save");
  return (
    <span className={classNames("inline-flex min-h-5 items-center gap-1.5 text-14 text-ink-2", className)}>
      <span role="status">
        {state.kind === "saving" ? t("saving") : null}
        {state.kind === "saved" ? t("saved", { time: state.time }) : null}
        {state.kind === "offline" ? t("offline") : null}
        {state.kind === "failed" ? (
          <span className="inline-flex items-center gap-1.5 font-medium text-urgent">
            <SeverityIcon severity="urgent" size={14} />
            {t("failed", { reason: state.reason })}
          </span>
        ) : null}
      </span>
      {(state.kind === "failed" || state.kind === "offline") && onRetry ? (
        <button type="button" onClick={onRetry} className="font-semibold text-action underline underline-offset-3">
          {t("retry")}
        </button>
      ) : null}
    </span>
  );
}
