"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";

interface SupportChoiceProps {
  on: boolean;
  onChoose: (on: boolean) => void;
  size?: 36 | 48;
  /** Whether to say that the choice can be changed later. */
  later?: boolean;
}

/** Decision support, on or off, with what it means in plain words. */
export function SupportChoice({ on, onChoose, size = 36, later = false }: SupportChoiceProps) {
  const t = useTranslations("people.support");
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={t("question")}
        hint={later ? `${t("explain")} ${t("later")}` : t("explain")}
        name="decisionSupport"
        size={size}
        options={[
          { value: "off", label: t("off"), hint: t("offHint") },
          { value: "on", label: t("on"), hint: t("onHint") },
        ]}
        value={on ? "on" : "off"}
        onValueChange={(value) => onChoose(value === "on")}
      />
      {on ? <p className="prose-width text-14 text-ink-2 leading-5">{t("law")}</p> : null}
    </div>
  );
}
