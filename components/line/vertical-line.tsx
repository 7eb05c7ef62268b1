import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { Bob } from "./bob";
import { Station, type StationSize } from "./station";
import { hueClass, type StationHue, type StationState } from "./station-state";

/** The spine of the plan builder: the line at x 153 from `lg` on, at the edge on narrow screens, ending in the bob. */
export function PlanLine({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={classNames("relative pb-7", className)}>
      <span
        aria-hidden="true"
        className="absolute start-[10.5px] top-2.5 bottom-6 border-ink-3 border-s lg:start-[153px]"
      />
      {children}
      <Bob className="absolute start-[4.5px] bottom-1 lg:start-[147px]" />
    </div>
  );
}

export type PlanLaneProps = {
  step: StationHue;
  state: StationState;
  /** Such as "3 Balance muscles". */
  title: ReactNode;
  stateLabel: string;
  /** For a lane with one line of words instead of rows, such as Find. */
  flush?: boolean;
  children?: ReactNode;
};

/** One step hanging on the line: its name in the gutter, what is assigned for it to the right. */
export function PlanLane({ step, state, title, stateLabel, flush, children }: PlanLaneProps) {
  return (
    <section
      className={classNames("relative mb-4 grid ps-8.5 lg:grid-cols-[142px_minmax(0,1fr)] lg:ps-0", hueClass[step])}
    >
      <Station state={state} hue={step} size={22} className="absolute start-0 top-0 lg:start-[142px]" />
      <div className="pt-px pe-5 max-lg:flex max-lg:items-baseline max-lg:gap-2 lg:text-end">
        <h2 className="text-14 font-semibold">{title}</h2>
        <p className={classNames("text-12 font-semibold", state === "not_indicated" ? "text-ink-2" : "text-hue")}>
          {stateLabel}
        </p>
      </div>
      <div className={classNames("min-w-0 lg:ps-[52px]", !flush && "lg:pt-5")}>{children}</div>
    </section>
  );
}

/** The branch from the line to an assignment: 34 long, a dot on the line. Sits in a `relative` row 50 high. */
export function Branch({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "absolute -start-[23px] top-6 w-4 border-hue border-t-[1.5px] lg:-start-[41px] lg:w-[34px]",
        "before:absolute before:-start-[3px] before:-top-[4px] before:size-1.5 before:rounded-full before:bg-hue",
        className,
      )}
    />
  );
}

export type LineStopProps = {
  state: StationState;
  hue: StationHue | "action";
  size?: StationSize;
  /** How the line goes on beneath this stop. */
  after?: "walked" | "ahead" | "dashed" | "none";
  className?: string;
  children: ReactNode;
};

/** One stop of a vertical line with its content beside it: relief (Before, technique, After), visits, history. */
export function LineStop({ state, hue, size = 24, after = "ahead", className, children }: LineStopProps) {
  return (
    <div className={classNames("relative flex gap-3 pb-4 last:pb-0", hue !== "action" && hueClass[hue], className)}>
      {after === "none" ? null : (
        <span
          aria-hidden="true"
          className={classNames(
            "absolute bottom-0 border-s-[1.5px]",
            after === "walked" && "border-ink-3",
            after === "ahead" && "border-line",
            after === "dashed" && "border-dashed border-line",
          )}
          style={{ insetInlineStart: size / 2 - 0.75, top: size / 2, bottom: -(size / 2) }}
        />
      )}
      <span className="relative shrink-0">
        <Station state={state} hue={hue} size={size} />
      </span>
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
