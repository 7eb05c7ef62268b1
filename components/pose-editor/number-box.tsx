"use client";

import { type KeyboardEvent, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClasses } from "@/components/ui/text-input";

export interface NumberBoxProps {
  /** What the screen reader calls it, with its unit. */
  label: string;
  value: number | null;
  min: number;
  max: number;
  step?: number;
  /** An emptied box is told as null; without it the box goes back to its number. */
  onClear?: () => void;
  onValueChange: (value: number) => void;
  onDone?: () => void;
  disabled?: boolean;
  placeholder?: string;
  className?: string;
}

const numberIn = (text: string): number | null => {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : null;
};

/** A small box for one number. What is typed counts as soon as it is a number in range; arrows step, Escape goes back. */
export function NumberBox(props: NumberBoxProps) {
  const { label, value, min, max, step = 1, onClear, onValueChange, onDone, disabled, placeholder, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? "" : String(value));
  const inRange = (number: number) => number >= min && number <= max;
  const bad = draft !== null && draft.trim() !== "" && !inRange(numberIn(draft) ?? Number.NaN);

  function write(text: string) {
    setDraft(text);
    const number = numberIn(text);
    if (number !== null && inRange(number)) onValueChange(number);
    if (text.trim() === "") onClear?.();
  }
  function move(event: KeyboardEvent, direction: 1 | -1) {
    event.preventDefault();
    const size = event.shiftKey ? step * 5 : step;
    const next = Math.min(max, Math.max(min, (value ?? 0) + direction * size));
    setDraft(null);
    onValueChange(Math.round(next * 100) / 100);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowUp") move(event, 1);
    if (event.key === "ArrowDown") move(event, -1);
    if (event.key === "Escape" || event.key === "Enter") setDraft(null);
  }
  return (
    <input
      type="text"
      inputMode={min < 0 || step % 1 !== 0 ? "text" : "numeric"}
      autoComplete="off"
      aria-label={label}
      aria-invalid={bad || undefined}
      title={bad ? `${min} – ${max}` : undefined}
      disabled={disabled}
      placeholder={placeholder}
      value={shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => write(event.target.value)}
      onKeyDown={onKeyDown}
      onKeyUp={onDone}
      onBlur={() => {
        setDraft(null);
        onDone?.();
      }}
      className={controlClasses(
        36,
        classNames("min-h-7 w-14 rounded-4 px-1.5 py-0.5 text-end tabular-nums md:text-12", className),
      )}
    />
  );
}
