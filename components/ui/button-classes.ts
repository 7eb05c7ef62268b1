import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "outline" | "text" | "danger" | "soft";
/** Heights in px: 36 at the desk, 48 for thumbs, 60 for the one primary action of a client's screen. */
export type ButtonSize = 36 | 48 | 60;

const variants: Record<ButtonVariant, string> = {
  primary: "bg-action text-on-action hover:bg-action/90",
  outline: "bg-surface text-ink border-line hover:bg-raised hover:border-ink-3",
  text: "text-action hover:bg-action-soft/60",
  danger: "bg-surface text-urgent border-urgent/50 hover:bg-urgent-soft hover:border-urgent",
  soft: "bg-action-soft text-action hover:bg-action-soft/75",
};

const sizes: Record<ButtonSize, string> = {
  36: "min-h-9 px-3.5 py-1.5 rounded-6 text-14 gap-2",
  48: "min-h-12 px-3.5 py-2 rounded-12 text-16 gap-2",
  60: "min-h-15 px-5 py-2.5 rounded-12 text-18 gap-2.5",
};

/** The classes of a button, for the rare element that has to look like one without being one. */
export function buttonClasses(
  { variant = "outline", size = 36 }: { variant?: ButtonVariant; size?: ButtonSize },
  extra?: string,
): string {
  return classNames(
    "relative inline-flex items-center justify-center border border-transparent font-semibold select-none",
    "transition-[background-color,border-color,color,scale] active:scale-98 motion-reduce:active:scale-100",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50",
    sizes[size],
    size === 36 && variant === "text" && "px-2",
    size !== 36 && variant === "outline" && "border-[1.5px]",
    variants[variant],
    extra,
  );
}
