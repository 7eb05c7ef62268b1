import type { ReactNode } from "react";

const size = 342;
const centre = size / 2;
const radius = 156;
const [from, to] = [-144, 144];

function point(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(centre + radius * Math.sin(angle)).toFixed(2)} ${(centre - radius * Math.cos(angle)).toFixed(2)}`;
}

function arc(end: number): string {
  return `M${point(from)}A${radius} ${radius} 0 ${end - from > 180 ? 1 : 0} 1 ${point(end)}`;
}

export type TimerRingProps = {
  /** 0…1 of the stretch that is being counted. */
  progress: number;
  /** Pauses and getting ready are counted without the step's hue. */
  quiet: boolean;
  figure: ReactNode;
  /** In the opening at the bottom. */
  children: ReactNode;
};

/** The ring around the figure, open 72° at the bottom where the seconds stand. Drawn on a field 342 wide. */
export function TimerRing({ progress, quiet, figure, children }: TimerRingProps) {
  const end = from + (to - from) * Math.min(1, Math.max(0, progress));
  const colour = quiet ? "var(--ink-3)" : "var(--hue)";
  return (
    <div className="relative mx-auto aspect-[342/340] w-[min(342px,calc(100vw-2.5rem),40dvh)]">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        aria-hidden="true"
        className="absolute inset-x-0 top-0 w-full"
        direction="ltr"
      >
        <path d="M45.1 232A140 140 0 1 1 296.9 232Z" fill="var(--stage)" />
        <path d={arc(to)} fill="none" stroke="var(--line)" strokeWidth="6" strokeLinecap="round" />
        <path d={arc(end)} fill="none" stroke={colour} strokeWidth="10" strokeLinecap="round" />
        <circle
          cx={point(end).split(" ")[0]}
          cy={point(end).split(" ")[1]}
          r="9"
          fill="var(--raised)"
          stroke={colour}
          strokeWidth="4"
        />
      </svg>
      <div className="absolute inset-x-[5.3%] top-[7%] h-[64%]">{figure}</div>
      <div className="absolute inset-x-0 bottom-0 text-center">{children}</div>
    </div>
  );
}
