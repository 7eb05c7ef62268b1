"use client";

import { Minus, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { type ControlSize, controlClasses } from "./text-input";

export type NumberInputProps = {
  value: number | null;
  /** `null` when the box is empty; text that is no number is kept on screen and reported as `null`. */
  onValueChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  /** Buttons either side, for doses and other small whole numbers. */
  steppers?: boolean;
  size?: ControlSize;
  id?: string;
  name?: string;
  disabled?: boolean;
  required?: boolean;
  placeholder?: string;
  onBlur?: () => void;
  "aria-label"?: string;
  className?: string;
};

function parseNumber(text: string): number | null {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  if (plain === "") return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Floating-point steps leave 0.30000000000000004 behind; the step says how many places count. */
function roundToStep(value: number, step: number): number {
  const places = (String(step).split(".")[1] ?? "").length;
  return Number(value.toFixed(places));
}

/** With the comma that many languages write; what is typed may have either sign. */
function spell(value: number, locale: string): string {
  const usesComma = new Intl.NumberFormat(locale).format(0.5).includes(",");
  return usesComma ? String(value).replace(".", ",") : String(value);
}

export function NumberInput({
  value,
  onValueChange,
  min,
  max,
  step = 1,
  unit,
  steppers,
  size = 36,
  className,
  ...rest
}: NumberInputProps) {
  const t = useTranslations("ui");
  const locale = useLocale();
  const control = useFieldControl(rest);
  const [text, setText] = useState(value === null ? "" : spell(value, locale));
  const shown = parseNumber(text) === value ? text : value === null ? text : spell(value, locale);

  function write(next: string) {
    setText(next);
    onValueChange(parseNumber(next));
  }
  function move(by: number) {
    const from = value ?? (by > 0 ? (min ?? 0) - by : (max ?? 0) - by);
    const next = Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, from + by));
    write(spell(roundToStep(next, step), locale));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? step : -step);
  }
  const side = classNames(
    "grid shrink-0 place-items-center border border-ink-3/55 bg-surface text-ink-2 transition-colors",
    "hover:bg-sunken hover:text-ink disabled:pointer-events-none disabled:opacity-40",
    size === 36 ? "w-9 rounded-6" : "w-12 rounded-12",
  );
  return (
    <span className={classNames("flex gap-1", className)}>
      {steppers ? (
        <button
          type="button"
          aria-label={t("less")}
          className={side}
          disabled={rest.disabled || (value !== null && min !== undefined && value <= min)}
          onClick={() => move(-step)}
        >
          <Minus size={16} aria-hidden="true" />
        </button>
      ) : null}
      <span className="relative block min-w-0 grow">
        <input
          {...rest}
          {...control}
          type="text"
          inputMode={step % 1 === 0 && (min ?? 0) >= 0 ? "numeric" : "decimal"}
          autoComplete="off"
          value={shown}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className={controlClasses(size, classNames(unit && "pe-12", steppers && "text-center"))}
        />
        {unit ? (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-14 text-ink-2"
          >
            {unit}
          </span>
        ) : null}
      </span>
      {steppers ? (
        <button
          type="button"
          aria-label={t("greater")}
          className={side}
          disabled={rest.disabled || (value !== null && max !== undefined && value >= max)}
          onClick={() => move(step)}
        >
          <Plus size={16} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
