import { classNames } from "../ui/class-names";

/** The name with the bob hanging before it: serif 22 on 28, bob 14 by 26. */
export function Wordmark({ name = "Plumbline", className }: { name?: string; className?: string }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-2.5 font-serif text-22 font-medium tracking-tight text-ink",
        className,
      )}
    >
      <svg width="14" height="26" viewBox="0 0 14 26" aria-hidden="true">
        <path d="M7 0V14" stroke="var(--ink-2)" strokeWidth="1.2" />
        <path d="M3 13.5h8v3.2L7 25.5 3 16.7z" fill="var(--action)" />
      </svg>
      {name}
    </span>
  );
}
