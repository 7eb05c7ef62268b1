import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Severity, SeverityIcon, severityText } from "./severity-icon";

export type BadgeProps = {
  tone?: "plain" | "change" | "hue" | Severity;
  children: ReactNode;
  className?: string;
};

/** A short word of state: "new", "draft", "retired". Severity tones bring their icon. */
export function Badge({ tone = "plain", children, className }: BadgeProps) {
  const severity = tone === "plain" || tone === "change" || tone === "hue" ? null : tone;
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-4 px-1.5 py-px align-middle text-12 font-semibold",
        tone === "plain" && "bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
        tone === "change" && "bg-action-soft text-action",
        tone === "hue" && "bg-hue-soft text-ink",
        severity && "px-0",
        severity && severityText[severity],
        className,
      )}
    >
      {severity ? <SeverityIcon severity={severity} size={14} /> : null}
      {children}
    </span>
  );
}

export type Side = "left" | "right" | "both" | "alternating";

const shortKeys = {
  left: "leftShort",
  right: "rightShort",
  both: "bothShort",
  alternating: "alternatingShort",
} as const;

export type SideChipProps = {
  side: Side;
  /** `desk` is the outlined letter, `client` the soft word, `large` the word on the player. */
  look?: "desk" | "desk-small" | "client" | "large";
  /** Replaces the word, such as "Left leg". */
  children?: ReactNode;
};

export function SideChip({ side, look = "desk", children }: SideChipProps) {
  const t = useTranslations("ui.side");
  if (look === "client" || look === "large") {
    return (
      <span
        className={classNames(
          "inline-block rounded-6 bg-action-soft font-semibold text-side-ink",
          look === "client" ? "px-1.75 text-12 leading-5" : "px-3 text-18 leading-8",
        )}
      >
        {children ?? t(side)}
      </span>
    );
  }
  return (
    <span
      className={classNames(
        "inline-flex items-center justify-center rounded-4 border border-line text-12 leading-none font-[650] text-ink",
        look === "desk" ? "h-5 min-w-5 px-1.25" : "h-4 min-w-4 px-1",
      )}
    >
      <span aria-hidden="true">{t(shortKeys[side])}</span>
      <span className="sr-only">{t(side)}</span>
    </span>
  );
}
