"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";

/** Control heights in px: 36 at the desk, 48 for thumbs. */
export type ControlSize = 36 | 48;

/** The look every box to type or choose in shares. Below 16 px a phone zooms in on focus, so it is 16 there. */
export function controlClasses(size: ControlSize, extra?: string): string {
  return classNames(
    "w-full border border-ink-3/55 bg-surface text-16 text-ink transition-colors hover:border-ink-3",
    "aria-invalid:border-urgent aria-invalid:shadow-[inset_0_0_0_1px_var(--urgent)]",
    "disabled:bg-sunken disabled:text-ink-2 disabled:opacity-70",
    size === 36 ? "min-h-9 rounded-6 px-2.5 py-1.5 md:text-14" : "min-h-12 rounded-12 px-3.5 py-2.5",
    extra,
  );
}

export type TextInputProps = Omit<ComponentProps<"input">, "size" | "prefix"> & {
  size?: ControlSize;
  /** A unit or sign after the text, such as "mm"; put it into the label's words as well. */
  suffix?: ReactNode;
};

export function TextInput({ size = 36, suffix, className, ...rest }: TextInputProps) {
  const control = useFieldControl(rest);
  const input = (
    <input
      type="text"
      {...rest}
      {...control}
      className={controlClasses(size, classNames("read-only:bg-sunken", suffix && "pe-12", !suffix && className))}
    />
  );
  if (!suffix) return input;
  return (
    <span className={classNames("relative block", className)}>
      {input}
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-14 text-ink-2"
      >
        {suffix}
      </span>
    </span>
  );
}

export type TextAreaProps = ComponentProps<"textarea"> & { size?: ControlSize };

/** Grows with what is written. */
export function TextArea({ size = 36, className, rows = 3, ...rest }: TextAreaProps) {
  const control = useFieldControl(rest);
  return (
    <textarea
      rows={rows}
      {...rest}
      {...control}
      className={controlClasses(
        size,
        classNames("field-sizing-content read-only:bg-sunken max-h-96 resize-y leading-5", className),
      )}
      style={{ minHeight: `calc(${rows} * 1.25rem + 1rem)` }}
    />
  );
}
