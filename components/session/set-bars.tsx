/** One bar for each set, 22 by 6; the words beside them say the same. */
export function SetBars({ filled }: { filled: readonly number[] }) {
  if (filled.length < 2) return null;
  return (
    <span aria-hidden="true" className="flex gap-1.5">
      {filled.map((share, bar) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a set is its number.
          key={bar}
          className="h-1.5 w-5.5 overflow-hidden rounded-full bg-line"
        >
          <span className="block h-full bg-hue" style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      ))}
    </span>
  );
}
