"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldGroup } from "./field";

export type Choice<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

export type RadioGroupProps<Value extends string> = {
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | null;
  id?: string;
  name?: string;
  options: ReadonlyArray<Choice<Value>>;
  value: Value | null;
  onValueChange: (value: Value) => void;
  /** `tiles` are the big two-column answers of the client's screens. */
  look?: "list" | "tiles";
  size?: 36 | 48;
  className?: string;
};

/** One question, one answer. The browser's own radio buttons: arrow keys walk, the group is one tab stop. */
export function RadioGroup<Value extends string>({
  label,
  labelHidden,
  hint,
  error,
  id,
  name,
  options,
  value,
  onValueChange,
  look = "list",
  size = 36,
  className,
}: RadioGroupProps<Value>) {
  const own = useId();
  return (
    <FieldGroup label={label} labelHidden={labelHidden} hint={hint} error={error} id={id} className={className}>
      <div className={look === "tiles" ? "grid grid-cols-2 gap-2" : "flex flex-col"}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              "relative flex has-disabled:opacity-50",
              look === "list" && "items-start gap-2.5",
              look === "list" && (size === 36 ? "min-h-9 py-2 text-14" : "min-h-12 py-3 text-16"),
              look === "tiles" &&
                "min-h-14 items-center gap-3 rounded-12 border border-ink-3/40 bg-raised px-4 py-2 text-16 font-semibold transition-colors dark:bg-surface",
              look === "tiles" &&
                "has-checked:border-action has-checked:bg-action-soft has-checked:text-action has-checked:shadow-[inset_0_0_0_1px_var(--action)] dark:has-checked:bg-action-soft",
              look === "tiles" && "has-focus-visible:outline-2 has-focus-visible:outline-action outline-offset-2",
            )}
          >
            <input
              type="radio"
              name={name ?? own}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              className={classNames(
                look === "tiles" && "sr-only",
                look === "list" &&
                  "size-5 shrink-0 appearance-none rounded-full border border-ink-3 bg-surface transition-[border-width] checked:border-[6px] checked:border-action",
              )}
            />
            {option.icon}
            <span>
              {option.label}
              {option.hint ? <span className="block text-14 font-normal text-ink-2">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
