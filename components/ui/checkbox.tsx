import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  label: ReactNode;
  hint?: ReactNode;
  size?: 36 | 48;
};

const box =
  "peer size-5 shrink-0 appearance-none border border-ink-3 bg-surface transition-colors checked:border-action checked:bg-action disabled:opacity-50 aria-invalid:border-urgent";

export function Checkbox({ label, hint, size = 36, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames(
        "flex items-start gap-2.5 has-disabled:text-ink-3",
        size === 36 ? "min-h-9 py-2 text-14" : "min-h-12 py-3 text-16",
        className,
      )}
    >
      <span className={classNames("relative grid", size === 48 && "mt-0.5")}>
        <input {...rest} type="checkbox" className={classNames(box, "rounded-4")} />
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 size-5 text-on-action opacity-0 peer-checked:opacity-100"
        >
          <path
            d="M5.5 10.4l3 3 6-6.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </span>
      <span className="min-w-0">
        {label}
        {hint ? <span className="block text-14 text-ink-2">{hint}</span> : null}
      </span>
    </label>
  );
}
