import { useTranslations } from "next-intl";
import { useId } from "react";
import { FieldGroup } from "@/components/ui/field";

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

type PainButtonsProps = { value: number | null; error: string | null; onValueChange: (score: number) => void };

/** 0–10 as eleven big buttons: one tap, no sliding. */
export function PainButtons({ value, error, onValueChange }: PainButtonsProps) {
  const t = useTranslations("checkIn");
  const name = useId();
  return (
    <FieldGroup id="check-in-pain" label={t("pain")} error={error}>
      <div className="grid grid-cols-6 gap-1.5">
        {scores.map((score) => (
          <label
            key={score}
            className="relative grid min-h-13 place-items-center rounded-12 border border-ink-3/40 bg-raised font-serif text-22 transition-colors has-checked:border-action has-checked:bg-action-soft has-checked:text-action has-checked:shadow-[inset_0_0_0_1px_var(--action)] has-focus-visible:outline-2 has-focus-visible:outline-action outline-offset-2 dark:bg-surface dark:has-checked:bg-action-soft"
          >
            <input
              type="radio"
              name={name}
              value={score}
              checked={value === score}
              onChange={() => onValueChange(score)}
              className="sr-only"
            />
            {score}
          </label>
        ))}
      </div>
      <p className="mt-1.5 flex justify-between text-14 text-ink-2">
        <span>{t("painNone")}</span>
        <span>{t("painMost")}</span>
      </p>
    </FieldGroup>
  );
}
