"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { type ControlSize, controlClasses } from "./text-input";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

export type SelectProps = Omit<ComponentProps<"select">, "size" | "children"> & {
  options: ReadonlyArray<SelectOption | SelectGroup>;
  size?: ControlSize;
  /** Words of the empty choice; `null` leaves it out. Default "Choose…". */
  placeholder?: string | null;
};

function Option({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  );
}

/** The device's own select: it is the one every thumb, keyboard and screen reader knows. */
export function Select({ options, size = 36, placeholder, className, ...rest }: SelectProps) {
  const t = useTranslations("ui.field");
  const control = useFieldControl(rest);
  return (
    <span className={classNames("relative block", className)}>
      <select {...rest} {...control} className={controlClasses(size, "appearance-none truncate pe-9")}>
        {placeholder === null ? null : <option value="">{placeholder ?? t("choose")}</option>}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <Option key={option.value} {...option} />
              ))}
            </optgroup>
          ) : (
            <Option key={entry.value} {...entry} />
          ),
        )}
      </select>
      <ChevronDown
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-2"
      />
    </span>
  );
}
