import { useTranslations } from "next-intl";
import { useDayText } from "@/components/session/use-item-text";
import { Card } from "@/components/ui/card";
import type { Today } from "@/domain/progress/dtos";

/** No session today: says why, and what comes next. */
export function QuietDay({ today }: { today: Today }) {
  const t = useTranslations("my.quiet");
  const day = useDayText();
  const { practice } = today;
  if (!today.published)
    return (
      <Card as="section" className="mx-5 mt-4">
        <h2 className="title-22">{t("firstTitle")}</h2>
        <p className="mt-1 text-ink-2">{t("firstBody")}</p>
        <p className="mt-3 text-14 text-ink-2">
          {practice.phone
            ? t("answersPhone", { answerTime: practice.answerTime ?? "none", phone: practice.phone })
            : t("answers", { answerTime: practice.answerTime ?? "none" })}
        </p>
      </Card>
    );
  return (
    <Card as="section" className="mx-5 mt-4">
      <h2 className="title-22">{t("restTitle")}</h2>
      <p className="mt-1 text-ink-2">
        {today.nextDueOn ? t("nextOn", { day: day(today.nextDueOn, "weekday") }) : t("nothingDue")}
      </p>
    </Card>
  );
}
