import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { KeyCap } from "./key-cap";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "outline" | "text" | "danger" | "soft";
/** Heights in px: 36 at the desk, 48 for thumbs, 60 for the one primary action of a client's screen. */
export type ButtonSize = 36 | 48 | 60;

type ButtonLook = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shown as a key cap; the page binds the key itself. */
  keyHint?: string;
};

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
export function buttonClasses({ variant = "outline", size = 36 }: ButtonLook, extra?: string): string {
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

function ButtonInside({ icon, keyHint, children }: Pick<ButtonLook, "icon" | "keyHint"> & { children?: ReactNode }) {
  return (
    <>
      {icon}
      {children}
      {keyHint ? <KeyCap tone="inherit">{keyHint}</KeyCap> : null}
    </>
  );
}

export type ButtonProps = ButtonLook & ComponentProps<"button"> & { busy?: boolean };

export function Button({ variant, size, icon, keyHint, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={buttonClasses({ variant, size }, className)}
    >
      <ButtonInside icon={busy ? <Spinner /> : icon} keyHint={keyHint}>
        {children}
      </ButtonInside>
    </button>
  );
}

export type LinkButtonProps = ButtonLook & ComponentProps<typeof Link>;

export function LinkButton({ variant, size, icon, keyHint, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClasses({ variant, size }, className)}>
      <ButtonInside icon={icon} keyHint={keyHint}>
        {children}
      </ButtonInside>
    </Link>
  );
}

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  label: string;
  size?: 36 | 48;
  variant?: "text" | "outline";
  children: ReactNode;
};

/** A button that is only a picture; `label` is what the screen reader says and what the mouse sees on resting. */
export function IconButton({ label, size = 36, variant = "text", className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(
        "inline-grid place-items-center rounded-6 border border-transparent text-ink-2 transition-colors",
        "hover:bg-sunken hover:text-ink disabled:pointer-events-none disabled:opacity-50",
        variant === "outline" && "border-line bg-surface",
        size === 36 ? "size-9" : "size-12 rounded-12",
        className,
      )}
    >
      {children}
    </button>
  );
}
