"use client";

import { type KeyboardEvent, useId } from "react";
import { classNames } from "./class-names";

export type SliderProps = {
  label: string;
  /** `null` until the person has answered: no fill, and the thumb waits hollow at the start. */
  value: number | null;
  onValueChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  /** What the screen reader says for a value, such as "3, mild". */
  valueText?: (value: number) => string;
  /** Said while there is no value. */
  emptyText?: string;
  /** Words under the two ends. */
  ends?: readonly [string, string];
  id?: string;
  name?: string;
  disabled?: boolean;
  "aria-describedby"?: string;
  className?: string;
};

/**
 * Track 6, thumb 32 drawn in a 48 px target, a tick for each step above the value.
 * The browser's range input lies invisibly over the drawing and does the work.
 */
export function Slider({
  label,
  value,
  onValueChange,
  min = 0,
  max = 10,
  step = 1,
  valueText,
  emptyText,
  ends,
  className,
  ...rest
}: SliderProps) {
  const own = useId();
  const at = value ?? min;
  const share = (number: number) => `${(((number - min) / (max - min)) * 100).toFixed(2)}%`;
  const ticks = Array.from({ length: Math.floor((max - min) / step) }, (_, index) => min + (index + 1) * step);

  // The range input has a value from the start, so choosing that very value fires no change event.
  function settle(shown: string) {
    if (value === null) onValueChange(Number(shown));
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (["Home", "ArrowLeft", "ArrowRight", "ArrowDown", "Enter", " "].includes(event.key))
      settle(event.currentTarget.value);
  }
  return (
    <div className={className}>
      <div className="relative mx-4 h-12">
        <input
          {...rest}
          id={rest.id ?? own}
          type="range"
          aria-label={label}
          aria-valuetext={value === null ? emptyText : valueText?.(value)}
          min={min}
          max={max}
          step={step}
          value={at}
          onChange={(event) => onValueChange(Number(event.target.value))}
          onClick={(event) => settle(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className="range-over peer absolute inset-y-0 -inset-x-4 z-1 h-12 w-[calc(100%+2rem)] cursor-pointer opacity-0 disabled:cursor-default"
        />
        <span className="absolute inset-x-0 top-[21px] h-1.5 rounded-full bg-line" />
        {value === null ? null : (
          <span className="absolute start-0 top-[21px] h-1.5 rounded-full bg-action" style={{ width: share(at) }} />
        )}
        {ticks.map((tick) =>
          tick > at || value === null ? (
            <span
              key={tick}
              className={classNames(
                "absolute top-[22px] size-1 rounded-full bg-ink-3",
                tick === max ? "-ms-1" : "-ms-0.5",
              )}
              style={{ insetInlineStart: share(tick) }}
            />
          ) : null,
        )}
        <span
          className={classNames(
            "absolute top-2 -ms-4 size-8 rounded-full border-[2.5px] bg-knob shadow-raised outline-offset-2",
            "peer-focus-visible:outline-2 peer-focus-visible:outline-action peer-disabled:opacity-50",
            value === null ? "border-ink-3 border-dashed bg-card" : "border-action",
          )}
          style={{ insetInlineStart: share(at) }}
        />
      </div>
      {ends ? (
        <div className="flex justify-between gap-4 text-12 text-ink-2" aria-hidden="true">
          <span>{ends[0]}</span>
          <span className="text-end">{ends[1]}</span>
        </div>
      ) : null}
    </div>
  );
}
