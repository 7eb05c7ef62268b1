import { useTranslations } from "next-intl";
import { useDayText } from "@/components/session/use-item-text";
import { Banner } from "@/components/ui/banner";
import type { Today } from "@/domain/progress/dtos";

/** Care has ended: what one goes on doing, the practitioner's words, and the way back. Drawn on the server: it never changes. */
export function CareEnded({ today }: { today: Today }) {
  const t = useTranslations("my.careEnded");
  const day = useDayText();
  const { discharge, practice } = today;
  if (!discharge) return null;
  const facts = { practice: practice.name, answerTime: practice.answerTime ?? "none" };
  return (
    <Banner
      className="mx-5 mt-4"
      tone="good"
      title={t(discharge.well ? "title" : "titleOther", { day: day(discharge.on) })}
    >
      {discharge.note ? <p className="font-serif text-18">{discharge.note}</p> : null}
      <p className="mt-1">{t(discharge.planEnded ? "over" : "goOn")}</p>
      <p className="mt-1">{practice.phone ? t("backPhone", { ...facts, phone: practice.phone }) : t("back", facts)}</p>
    </Banner>
  );
}
