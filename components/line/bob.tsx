type BobProps = { className?: string; width?: number; height?: number; color?: string };

/** The weight at the end of the plumb line, drawn 13 by 24. */
export function Bob({ width = 13, height = 24, color = "var(--action)", className }: BobProps) {
  return (
    <svg width={width} height={height} viewBox="0 0 13 24" aria-hidden="true" className={className}>
      <path d="M2.5 2h8v4L6.5 22 2.5 6z" fill={color} />
    </svg>
  );
}
