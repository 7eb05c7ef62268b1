import { useTranslations } from "next-intl";
import { Select, type SelectProps } from "@/components/ui/select";
import type { AnswerUnit } from "@/domain/messages/schemas";

interface AnswerTime {
  within: number | null;
  unit: AnswerUnit;
}

const choices = ["none", "4 hours", "24 hours", "1 working_days", "2 working_days", "3 working_days", "5 working_days"];

/** Within what time clients are answered; its value is read by `answerTimeOf`. */
export function AnswerTimeSelect({
  current,
  ...rest
}: Omit<SelectProps, "options" | "placeholder" | "defaultValue"> & { current: AnswerTime }) {
  const t = useTranslations("people.answerTime");
  const chosen = current.within === null ? "none" : `${current.within} ${current.unit}`;
  const label = (choice: string) => {
    const { within, unit } = answerTimeOf(choice);
    return within === null ? t("none") : t(unit, { count: within });
  };
  const known = choices.includes(chosen) ? choices : [...choices, chosen];
  return (
    <Select
      {...rest}
      defaultValue={chosen}
      placeholder={null}
      options={known.map((value) => ({ value, label: label(value) }))}
    />
  );
}

/** "4 hours" as a number and its unit; anything else promises nothing. */
export function answerTimeOf(choice: unknown): AnswerTime {
  const [count = "", unit] = String(choice).split(" ");
  const within = Number(count);
  return {
    within: Number.isInteger(within) && within > 0 ? within : null,
    unit: unit === "hours" ? "hours" : "working_days",
  };
}
