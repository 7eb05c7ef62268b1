import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Severity, SeverityIcon, severityText } from "./severity-icon";

export type BannerProps = {
  tone?: Severity;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons or links: what one can do about it. */
  actions?: ReactNode;
  icon?: ReactNode;
  /** `status` is read out when it appears, `alert` at once; leave it out for what was there from the start. */
  live?: "status" | "alert";
  className?: string;
};

const grounds: Record<Severity, string> = {
  urgent: "bg-urgent-soft [--on:var(--urgent-soft)]",
  attention: "bg-warning [--on:var(--warning)]",
  good: "on-sunken",
  neutral: "on-sunken",
};

export function Banner({ tone = "neutral", title, children, actions, icon, live, className }: BannerProps) {
  return (
    <div role={live} className={classNames("rounded-12 px-4 py-3 text-14", grounds[tone], className)}>
      <div className="flex items-start gap-2.5">
        <span className={classNames("mt-0.5", severityText[tone])}>{icon ?? <SeverityIcon severity={tone} />}</span>
        <div className="min-w-0 grow">
          <p className="font-semibold text-ink">{title}</p>
          {children ? <div className="mt-1 text-ink">{children}</div> : null}
          {actions ? <div className="-ms-2 mt-1.5 flex flex-wrap gap-1">{actions}</div> : null}
        </div>
      </div>
    </div>
  );
}
