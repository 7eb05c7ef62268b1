import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes";
import { classNames } from "./class-names";
import { KeyCap } from "./key-cap";
import { QuietLink } from "./quiet-link";
import { Spinner } from "./spinner";

type ButtonLook = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shown as a key cap; the page binds the key itself. */
  keyHint?: string;
};

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

export type LinkButtonProps = ButtonLook & ComponentProps<typeof QuietLink>;

export function LinkButton({ variant, size, icon, keyHint, className, children, ...rest }: LinkButtonProps) {
  return (
    <QuietLink {...rest} className={buttonClasses({ variant, size }, className)}>
      <ButtonInside icon={icon} keyHint={keyHint}>
        {children}
      </ButtonInside>
    </QuietLink>
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
