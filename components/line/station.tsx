import { classNames } from "../ui/class-names";
import { hueClass, type StationHue, type StationState } from "./station-state";

/** Diameters in px: 24 and 20 belong to the client's screens and have their own drawing. */
export type StationSize = 12 | 16 | 18 | 20 | 22 | 24;

export type StationProps = {
  state: StationState;
  /** `action` is for lines that are no step: visits, reading progress. */
  hue: StationHue | "action";
  size?: StationSize;
  /** The client's drawing: ring with a dot, on a disc that cuts the hairline. */
  client?: boolean;
  className?: string;
};

const ground = "var(--on, var(--ground))";
const hue = "var(--hue, var(--action))";

function DeskGlyph({ state, bold, tick }: { state: StationState; bold: boolean; tick: boolean }) {
  switch (state) {
    case "achieved":
      return (
        <>
          <circle cx="11" cy="11" r="10" fill={hue} />
          {tick ? <Tick d="M6.8 11.3l2.9 2.9 5.6-6" width={2} /> : null}
        </>
      );
    case "under_way":
      return <circle cx="11" cy="11" r="8.25" fill={ground} stroke={hue} strokeWidth={bold ? 4.6 : 3.5} />;
    case "planned":
      return <circle cx="11" cy="11" r="9.25" fill={ground} stroke={hue} strokeWidth={bold ? 2.6 : 1.5} />;
    case "not_started":
      return (
        <circle
          cx="11"
          cy="11"
          r="9.25"
          fill={ground}
          stroke={hue}
          strokeWidth={bold ? 2.6 : 1.7}
          strokeDasharray={bold ? "0.1 5.8" : "0.1 4.05"}
          strokeLinecap="round"
        />
      );
    case "not_indicated":
      return (
        <>
          <circle cx="11" cy="11" r="9.25" fill={ground} stroke="var(--ink-3)" strokeWidth={bold ? 2.6 : 1.5} />
          <path d="M4.6 17.4L17.4 4.6" stroke="var(--ink-3)" strokeWidth={bold ? 2.4 : 1.5} />
        </>
      );
  }
}

function Tick({ d, width }: { d: string; width: number }) {
  return <path d={d} fill="none" stroke={ground} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />;
}

function ClientGlyph({ state }: { state: StationState }) {
  switch (state) {
    case "achieved":
      return (
        <>
          <circle cx="12" cy="12" r="9" fill={hue} />
          <Tick d="M8 12.3l2.8 2.8L16 9.6" width={1.9} />
        </>
      );
    case "under_way":
      return (
        <>
          <circle cx="12" cy="12" r="8.5" fill="none" stroke={hue} strokeWidth="3.5" />
          <circle cx="12" cy="12" r="2.6" fill={hue} />
        </>
      );
    case "planned":
      return <circle cx="12" cy="12" r="8" fill="none" stroke={hue} strokeWidth="1.6" />;
    case "not_started":
      return (
        <circle
          cx="12"
          cy="12"
          r="8"
          fill="none"
          stroke={hue}
          strokeWidth="1.8"
          strokeDasharray="0.1 3.8"
          strokeLinecap="round"
        />
      );
    case "not_indicated":
      return (
        <>
          <circle cx="12" cy="12" r="8" fill="none" stroke="var(--ink-3)" strokeWidth="1.6" />
          <path d="M6.4 17.6L17.6 6.4" stroke="var(--ink-3)" strokeWidth="1.6" />
        </>
      );
  }
}

/**
 * The mark of a step's state; the word must stand beside it.
 * Its inside takes the ground it stands on from the nearest `on-*` class, so the line never shows through.
 */
export function Station({ state, hue: which, size = 22, client, className }: StationProps) {
  const drawnForClient = client ?? (size === 24 || size === 20);
  const box = drawnForClient ? 24 : 22;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${box} ${box}`}
      aria-hidden="true"
      className={classNames("relative block overflow-visible", which !== "action" && hueClass[which], className)}
    >
      {drawnForClient ? (
        <>
          <circle cx="12" cy="12" r="12" fill={ground} />
          <ClientGlyph state={state} />
        </>
      ) : (
        <DeskGlyph state={state} bold={size === 12} tick={size > 12} />
      )}
    </svg>
  );
}
