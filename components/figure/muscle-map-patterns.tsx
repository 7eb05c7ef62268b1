import { type MuscleState, muscleStates } from "@/domain/figure/muscle-map";

/** Tight: slanted lines. Weak: dots. Under treatment: bars. Resolved: plain. Colours come with the classes. */
function marksOf(state: MuscleState) {
  if (state === "tight") return <path d="M-30 180L180 -30M-30 330L330 -30M120 330L330 120" />;
  if (state === "weak")
    return (
      <>
        <circle cx="75" cy="75" r="42" />
        <circle cx="225" cy="225" r="42" />
      </>
    );
  if (state === "under_treatment") return <path d="M-10 75H310M-10 225H310" />;
  return null;
}

/** The paint of each state, and the gaps that make a deep muscle hatched. `scale` 1 suits a map 400 px high. */
export function MusclePatterns({ id, scale }: { id: string; scale: number }) {
  return (
    <defs>
      {muscleStates.map((state) => (
        <pattern
          key={state}
          id={`${id}-${state}`}
          width="300"
          height="300"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale})`}
        >
          <rect className={`mm-fill mm-${state}`} width="300" height="300" />
          <g className={`mm-marks mm-${state}`}>{marksOf(state)}</g>
        </pattern>
      ))}
      <pattern
        id={`${id}-deep`}
        width="200"
        height="200"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${scale}) rotate(45)`}
      >
        <rect className="mm-gap" width="90" height="200" />
      </pattern>
    </defs>
  );
}
