import type { ExerciseDay } from "./pain-geometry";

type ExerciseCellProps = { state: ExerciseDay; x: number; y: number; width: number; height: number };

/** One day's exercise: full, lower half, outline or a dot; the shape alone says which. */
export function ExerciseCell({ state, x, y, width, height }: ExerciseCellProps) {
  const corner = Math.min(2, width / 3);
  if (state === "no_answer") {
    return <circle cx={x + width / 2} cy={y + height / 2} r={1.25} fill="var(--ink-3)" />;
  }
  if (state === "done") {
    return <rect x={x} y={y} width={width} height={height} rx={corner} fill="var(--action)" />;
  }
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={corner}
        fill="none"
        stroke="var(--ink-3)"
      />
      {state === "partly" ? (
        <path
          d={`M${x} ${y + height / 2}h${width}v${height / 2 - corner}a${corner} ${corner} 0 0 1 ${-corner} ${corner}h${2 * corner - width}a${corner} ${corner} 0 0 1 ${-corner} ${-corner}z`}
          fill="var(--action)"
        />
      ) : null}
    </>
  );
}
