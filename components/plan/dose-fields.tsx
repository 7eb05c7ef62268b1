"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Field, FieldGroup } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { Segmented } from "@/components/ui/segmented";
import type { DoseRule } from "@/domain/catalog/schemas";
import type { DoseField, DoseProblem } from "@/domain/plan/dose-limits";
import { weekdayKey } from "./diff-list";
import { type DoseFieldName, doseFields, type LineForm } from "./line-form";
import { usePlanWords } from "./words";

type DoseFieldsProps = {
  form: LineForm;
  rule: DoseRule;
  problems: readonly DoseProblem[];
  errorAt: (field: string) => string | undefined;
  onChange: (part: Partial<LineForm>) => void;
};

const bounds: Record<DoseFieldName, { min: number; max: number; step?: number }> = {
  sets: { min: 1, max: 10 },
  reps: { min: 1, max: 100 },
  holdSeconds: { min: 1, max: 600, step: 5 },
  minutes: { min: 0.5, max: 480, step: 0.5 },
  timesADay: { min: 1, max: 12 },
  effortMax: { min: 1, max: 10 },
};

// Resting and walking are told in minutes; a box for repetitions would only be in the way.
const inMinutes: readonly DoseRule[] = ["heat", "tens", "rest", "walk"];

/** The numbers of a dose, each with what is wrong with it beside it. */
export function DoseFields({ form, rule, problems, errorAt, onChange }: DoseFieldsProps) {
  const t = useTranslations("plan.editor");
  const words = usePlanWords();
  const usual = (field: DoseFieldName) =>
    form.dose[field] !== null || (field === "minutes" ? inMinutes.includes(rule) : !inMinutes.includes(rule));
  const shown = doseFields.filter((field) => field === "timesADay" || usual(field));
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
      {shown.map((field) => {
        const problem = problemAt(problems, field);
        return (
          <Field
            key={field}
            label={t(field)}
            hint={
              problem?.effect === "advise" ? words.limit(problem) : field === "effortMax" ? t("effortHint") : undefined
            }
            error={problem?.effect === "refuse" ? words.limit(problem) : errorAt(`dose.${field}`)}
          >
            <NumberInput
              {...bounds[field]}
              data-autofocus={field === shown[0] ? "" : undefined}
              steppers
              value={form.dose[field]}
              onValueChange={(value) => onChange({ dose: { ...form.dose, [field]: value } })}
            />
          </Field>
        );
      })}
    </div>
  );
}

const problemAt = (problems: readonly DoseProblem[], field: DoseField) =>
  problems.find((problem) => problem.field === field);

type DaysFieldProps = {
  form: LineForm;
  problems: readonly DoseProblem[];
  error: string | undefined;
  onChange: (part: Partial<LineForm>) => void;
};

/** On which weekdays, or only when it hurts. */
export function DaysField({ form, problems, error, onChange }: DaysFieldProps) {
  const t = useTranslations("plan");
  const words = usePlanWords();
  const problem = problemAt(problems, "weekdays");
  return (
    <FieldGroup
      label={t("editor.when")}
      hint={problem?.effect === "advise" ? words.limit(problem) : undefined}
      error={problem?.effect === "refuse" ? words.limit(problem) : error}
    >
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t("editor.when")}
          value={form.whenItHurts ? "hurts" : "days"}
          options={[
            { value: "days", label: t("editor.onDays") },
            { value: "hurts", label: t("editor.whenItHurts") },
          ]}
          onValueChange={(value) => onChange({ whenItHurts: value === "hurts" })}
        />
        {form.whenItHurts ? null : (
          <div className="flex gap-1">
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <Weekday key={day} day={day} form={form} onChange={onChange} />
            ))}
          </div>
        )}
      </div>
    </FieldGroup>
  );
}

function Weekday({ day, form, onChange }: { day: number } & Pick<DaysFieldProps, "form" | "onChange">) {
  const t = useTranslations("plan");
  const chosen = form.weekdays.includes(day);
  const last = chosen && form.weekdays.length === 1;
  return (
    <label
      className={classNames(
        "relative grid h-9 min-w-9 place-items-center rounded-6 border px-1 text-12 font-semibold transition-colors",
        "has-focus-visible:outline-2 has-focus-visible:outline-action",
        chosen ? "border-action bg-action-soft text-action" : "border-line text-ink-2 hover:border-ink-3",
      )}
    >
      <input
        type="checkbox"
        aria-label={t(`weekdayLong.${weekdayKey(day)}`)}
        checked={chosen}
        disabled={last}
        onChange={() =>
          onChange({ weekdays: chosen ? form.weekdays.filter((known) => known !== day) : [...form.weekdays, day] })
        }
        className="absolute inset-0 cursor-pointer appearance-none opacity-0"
      />
      <span aria-hidden="true">{t(`weekday.${weekdayKey(day)}`)}</span>
    </label>
  );
}
