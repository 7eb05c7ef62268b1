import type { ReactNode } from "react";

/** The picture of a line's movement, 64 by 44; an empty mat where none has been drawn yet. */
export function LineStill({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="grid h-11 w-16 shrink-0 place-items-end justify-items-center overflow-hidden">
      {children ?? (
        <svg viewBox="0 0 64 44" aria-hidden="true" className="h-11 w-16">
          <path d="M10 34h48l-6 6H4z" fill="var(--sunken)" stroke="var(--line)" strokeWidth="1" />
          <path d="M32 10v18" stroke="var(--line)" strokeWidth="1" />
          <circle cx="32" cy="30" r="1.5" fill="var(--ink-3)" />
        </svg>
      )}
    </span>
  );
}
