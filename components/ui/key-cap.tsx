import type { ReactNode } from "react";
import { classNames } from "./class-names";

type KeyCapProps = {
  children: ReactNode;
  /** `inherit` takes the colour of the button it sits in. */
  tone?: "plain" | "inherit";
  className?: string;
};

export function KeyCap({ children, tone = "plain", className }: KeyCapProps) {
  return (
    <kbd
      aria-hidden={tone === "inherit" || undefined}
      className={classNames(
        "inline-block min-w-5 rounded-4 border px-1.25 text-center font-sans text-12 font-medium",
        tone === "plain" && "border-line border-b-2 bg-surface leading-[1.125rem] text-ink-2",
        tone === "inherit" && "border-current/40 leading-4 max-md:hidden pointer-coarse:hidden",
        className,
      )}
    >
      {children}
    </kbd>
  );
}

/** One line of keys and what they do, for the foot of a page. */
export function KeyLine({ keys }: { keys: ReadonlyArray<{ keys: readonly string[]; label: string }> }) {
  return (
    <ul className="flex flex-wrap gap-x-4.5 gap-y-2 text-12 text-ink-2 max-md:hidden pointer-coarse:hidden">
      {keys.map((entry) => (
        <li key={entry.label} className="flex items-center gap-1">
          {entry.keys.map((key) => (
            <KeyCap key={key}>{key}</KeyCap>
          ))}
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
