import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ReminderChoice } from "@/domain/reminders/dtos";

type Rule = ReminderChoice["reminders"][number];
type ReminderRowProps = { rule: Rule; onChange: (rule: Rule) => void; onRemove: () => void };

const week = [1, 2, 3, 4, 5, 6, 7];

/** One time of the clock on some days of the week; the last day cannot be taken away, only the reminder. */
export function ReminderRow({ rule, onChange, onRemove }: ReminderRowProps) {
  const t = useTranslations("reminders");
  const { weekdays, time } = rule;
  const toggle = (day: number) => {
    const next = weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day].sort();
    if (next.length > 0) onChange({ ...rule, weekdays: next });
  };
  return (
    <li className="py-4">
      <div className="flex items-end justify-between gap-3">
        <Field label={t("time")} className="w-40 min-w-0">
          <TextInput
            type="time"
            size={48}
            className="w-full"
            value={time}
            required
            onChange={(event) => (event.target.value ? onChange({ ...rule, time: event.target.value }) : null)}
          />
        </Field>
        <IconButton size={48} variant="text" label={t("remove", { time })} onClick={onRemove}>
          <X size={20} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      <fieldset className="mt-3 min-w-0">
        <legend className="text-14 font-medium">{t("days")}</legend>
        <div className="mt-1.5 grid grid-cols-[repeat(auto-fit,minmax(2.5rem,1fr))] gap-1">
          {week.map((day) => (
            <label
              key={day}
              className="relative grid min-h-12 place-items-center rounded-6 border border-ink-3/40 text-14 font-semibold text-ink-2 transition-colors has-checked:border-action has-checked:bg-action-soft has-checked:text-action has-focus-visible:outline-2 has-focus-visible:outline-action outline-offset-2"
            >
              <input
                type="checkbox"
                className="sr-only"
                aria-label={t(`day.${day}`)}
                checked={weekdays.includes(day)}
                onChange={() => toggle(day)}
              />
              <span aria-hidden="true">{t(`dayShort.${day}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
