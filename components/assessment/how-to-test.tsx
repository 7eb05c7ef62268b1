import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Test } from "@/domain/assessment/dtos";

type HowToTestProps = {
  test: Test;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** How it was measured this time, when that differs from the text. */
  method: string;
  /** How it was measured last time. */
  before: string | null;
  /** Null when nothing can be changed any more. */
  onMethodChange: ((method: string) => void) | null;
};

/** How to do the test, and how it was done where that differs: re-tests want the same position and device. */
export function HowToTest({ test, open, onOpenChange, method, before, onMethodChange }: HowToTestProps) {
  const t = useTranslations("assessment");
  return (
    <details open={open} onToggle={(event) => onOpenChange(event.currentTarget.open)} className="min-w-0">
      <summary className="w-fit cursor-pointer rounded-4 text-14 font-semibold text-action">
        {t("how")}
        <span className="sr-only">: {test.title}</span>
        {method ? <span className="font-normal text-ink-2"> · {method}</span> : null}
      </summary>
      <div className="prose-width flex flex-col gap-3 pt-1">
        <p>{test.procedure}</p>
        {onMethodChange ? (
          <Field label={t("method.label")} optional>
            <TextInput
              key={method}
              defaultValue={method}
              maxLength={200}
              placeholder={t("method.placeholder")}
              onBlur={({ target }) =>
                target.value.trim() === method ? undefined : onMethodChange(target.value.trim())
              }
            />
          </Field>
        ) : null}
        {before && before !== method ? (
          <p className="text-12 text-ink-2">
            {t("method.lastTime", { method: before })}{" "}
            {onMethodChange ? (
              <Button variant="text" className="min-h-0! px-1! py-0!" onClick={() => onMethodChange(before)}>
                {t("method.same")}
              </Button>
            ) : null}
          </p>
        ) : null}
      </div>
    </details>
  );
}
