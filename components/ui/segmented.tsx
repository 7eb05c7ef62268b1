"use client";

import { useId } from "react";
import { classNames } from "./class-names";
import type { Choice } from "./radio-group";

export type SegmentedProps<Value extends string> = {
  /** Said by the screen reader; the row itself shows no label. */
  label: string;
  options: ReadonlyArray<Choice<Value>>;
  value: Value | null;
  onValueChange: (value: Value) => void;
  name?: string;
  size?: 36 | 48;
  className?: string;
};

/** Two to five short answers in one row, such as left, right, both. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  name,
  size = 36,
  className,
}: SegmentedProps<Value>) {
  const own = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(
        "inline-flex max-w-full flex-wrap gap-0.5 bg-sunken p-0.5 shadow-[inset_0_0_0_1px_var(--line)]",
        size === 36 ? "rounded-6" : "rounded-12",
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "relative flex grow items-center justify-center gap-1.5 whitespace-nowrap font-medium text-ink-2 transition-colors",
            "hover:text-ink has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--ink-3)]",
            "has-focus-visible:outline-2 has-focus-visible:outline-action has-disabled:opacity-50",
            size === 36 ? "h-8 rounded-4 px-3 text-14" : "h-11 rounded-[10px] px-4 text-16",
          )}
        >
          <input
            type="radio"
            name={name ?? own}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onValueChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  );
}
