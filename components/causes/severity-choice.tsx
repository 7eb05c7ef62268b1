import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Severity } from "@/domain/assessment/words";

const severities = [1, 2, 3] as const satisfies Severity[];

type SeverityChoiceProps = {
  value: Severity | null;
  onValueChange: (severity: Severity) => void;
  error?: string | null;
};

/** How marked a cause is: mild, moderate, marked. Null = nobody has said yet. */
export function SeverityChoice({ value, onValueChange, error }: SeverityChoiceProps) {
  const t = useTranslations("causes");
  return (
    <RadioGroup
      label={t("form.severity")}
      error={error}
      value={value === null ? null : String(value)}
      onValueChange={(picked) => {
        const severity = severities.find((known) => String(known) === picked);
        if (severity) onValueChange(severity);
      }}
      options={severities.map((severity) => ({ value: String(severity), label: t(`severity.${severity}`) }))}
    />
  );
}
