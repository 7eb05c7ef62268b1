"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useId } from "react";
import { classNames } from "./class-names";

type FieldState = { id: string; describedBy?: string; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldState | null>(null);

type ControlAttributes = {
  id?: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling";
};

/** What a control inside a `Field` has to carry; own props win over the field's. */
export function useFieldControl(own: ControlAttributes): ControlAttributes {
  const field = use(FieldContext);
  if (!field) return own;
  return {
    id: own.id ?? field.id,
    required: own.required ?? (field.required || undefined),
    "aria-describedby": [own["aria-describedby"], field.describedBy].filter(Boolean).join(" ") || undefined,
    "aria-invalid": own["aria-invalid"] ?? (field.invalid || undefined),
  };
}

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** The message in words; its presence marks the control as invalid. */
  error?: string | null;
  /** The id of the control, so that `FormErrorSummary` can link to it. */
  id?: string;
  required?: boolean;
  optional?: boolean;
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

function Label({ optional, children }: { optional?: boolean; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <>
      {children}
      {optional ? <span className="font-normal text-ink-3"> · {t("optional")}</span> : null}
    </>
  );
}

function FieldError({ id, message }: { id: string; message: string }) {
  const t = useTranslations("ui.field");
  return (
    <p id={id} className="flex items-start gap-1.5 text-14 font-medium text-urgent @xl:max-w-64 @xl:py-2">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" className="mt-0.5" />
      <span className="sr-only">{t("error", { message: "" })}</span>
      {message}
    </p>
  );
}

/** Label above, hint below, error beside (under it where there is no room). The control inside wires itself. */
export function Field({ label, hint, error, id, required, optional, labelHidden, className, children }: FieldProps) {
  const own = useId();
  const controlId = id ?? own;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id: controlId, describedBy, invalid: Boolean(error), required: Boolean(required) }}>
      <div className={classNames("@container", className)}>
        <label htmlFor={controlId} className={classNames("mb-1 block text-14 font-semibold", labelHidden && "sr-only")}>
          <Label optional={optional}>{label}</Label>
        </label>
        <div className="flex flex-col gap-x-3 gap-y-1 @xl:flex-row @xl:items-start">
          <div className="min-w-0 grow">{children}</div>
          {error && errorId ? <FieldError id={errorId} message={error} /> : null}
        </div>
        {hint ? (
          <p id={hintId} className="mt-1 prose-width text-14 text-ink-2">
            {hint}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}

export type FieldGroupProps = Omit<FieldProps, "required">;

/** The same for several controls that answer one question: radio buttons, tick boxes, a date in parts. */
export function FieldGroup({ label, hint, error, id, optional, labelHidden, className, children }: FieldGroupProps) {
  const own = useId();
  const groupId = id ?? own;
  const hintId = hint ? `${groupId}-hint` : undefined;
  const errorId = error ? `${groupId}-error` : undefined;
  return (
    <fieldset
      id={groupId}
      tabIndex={-1}
      aria-describedby={[errorId, hintId].filter(Boolean).join(" ") || undefined}
      className={classNames("@container min-w-0", className)}
    >
      <legend className={classNames("mb-1.5 text-14 font-semibold", labelHidden && "sr-only")}>
        <Label optional={optional}>{label}</Label>
      </legend>
      {hint ? (
        <p id={hintId} className="-mt-1 mb-2 prose-width text-14 text-ink-2">
          {hint}
        </p>
      ) : null}
      {error && errorId ? <FieldError id={errorId} message={error} /> : null}
      {children}
    </fieldset>
  );
}
