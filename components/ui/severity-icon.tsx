import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Severity = "urgent" | "attention" | "good" | "neutral";

/** Colour, icon and word go together; these are the icon and the class of the colour. */
export const severityText: Record<Severity, string> = {
  urgent: "text-urgent",
  attention: "text-attention",
  good: "text-good",
  neutral: "text-ink-2",
};

const drawings: Record<Severity, ReactNode> = {
  urgent: (
    <>
      <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" />
      <path d="M8 4.3v4.4M8 11v.4" stroke="var(--on, var(--ground))" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  attention: (
    <>
      <path d="M8 2L14.5 13.5H1.5z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 6.3v3.4M8 11.4v.3" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  good: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M5.2 8.2l2 2 3.6-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  neutral: <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

export type SeverityIconProps = {
  severity: Severity;
  size?: number;
  /** Says the word to the screen reader; leave it out where the word stands beside it. */
  spoken?: boolean;
  className?: string;
};

export function SeverityIcon({ severity, size = 16, spoken, className }: SeverityIconProps) {
  const t = useTranslations("ui.severity");
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role={spoken ? "img" : undefined}
      aria-label={spoken ? t(severity) : undefined}
      aria-hidden={spoken ? undefined : true}
      className={className ?? severityText[severity]}
    >
      {drawings[severity]}
    </svg>
  );
}
