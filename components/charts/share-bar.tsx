export type ShareBarProps = {
  /** All 0–1. */
  share: number;
  low: number;
  high: number;
};

/** A share as a dot on a scale from none to all, with its interval; the numbers stand beside it in words. */
export function ShareBar({ share, low, high }: ShareBarProps) {
  const at = (value: number) => 4 + value * 192;
  return (
    <svg
      viewBox="0 0 200 16"
      width="200"
      height="16"
      aria-hidden="true"
      className="h-4 w-full max-w-50"
      direction="ltr"
    >
      <path d="M4 8H196" stroke="var(--line)" />
      <path d="M4 4v8M100 5v6M196 4v8" stroke="var(--line)" />
      <path d={`M${at(low)} 8H${at(high)}`} stroke="var(--ink-2)" strokeWidth="4" strokeLinecap="round" />
      <circle cx={at(share)} cy="8" r="5" fill="var(--ink)" stroke="var(--on, var(--ground))" strokeWidth="2" />
    </svg>
  );
}
