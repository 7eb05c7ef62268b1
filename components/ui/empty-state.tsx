import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type EmptyStateProps = {
  title: ReactNode;
  /** Why it is empty and what comes next. */
  children?: ReactNode;
  action?: ReactNode;
  level?: 1 | 2 | 3;
  className?: string;
};

/** The line with nothing on it yet: a bob hanging from its hairline, a sentence and one way on. */
export function EmptyState({ title, children, action, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames("flex flex-col items-start gap-1 py-8", className)}>
      <svg width="14" height="40" viewBox="0 0 14 40" aria-hidden="true" className="mb-2 ms-1">
        <path d="M7 0v28" stroke="var(--ink-3)" strokeDasharray="0.1 4" strokeLinecap="round" strokeWidth="1.5" />
        <path d="M3 27.5h8v3.2L7 39.5 3 30.7z" fill="var(--line)" />
      </svg>
      <Heading className="title-22">{title}</Heading>
      {children ? <div className="prose-width text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
