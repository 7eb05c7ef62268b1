import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { spokenSide } from "@/components/session/spoken-side";
import { useDayText, useDoseText } from "@/components/session/use-item-text";
import { SideChip } from "@/components/ui/badge";
import { langOf } from "@/domain/catalog/in-language";
import type { OwnPlan } from "@/domain/progress/dtos";
import { useDaysText } from "./use-days-text";

interface PrintedPlanProps {
  plan: OwnPlan;
  /** Start and effort of each line by its assignment. */
  pairs: Record<string, ReactNode>;
}

/** The plan on paper, for the fridge or the gym: each line with how it starts and where it goes, dose, days and its why. */
export function PrintedPlan({ plan, pairs }: PrintedPlanProps) {
  const t = useTranslations("my.plan");
  const day = useDayText();
  const dose = useDoseText();
  const days = useDaysText();
  const [version] = plan.versions;
  const { name, phone, answerTime } = plan.practice;
  return (
    <div className="px-5 pt-2 print:px-0">
      <header className="border-line border-b pb-3">
        <h1 className="title-28">{t("title")}</h1>
        <p className="text-14 text-ink-2">
          {[name, version ? t("version", { number: version.number, day: day(version.publishedOn) }) : null]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <ol>
        {plan.lines.map((line) => {
          const side = spokenSide(line);
          return (
            <li
              key={line.assignmentId}
              className="grid break-inside-avoid items-center gap-x-5 gap-y-2 border-line border-b py-3 print:grid-cols-[92mm_1fr]"
            >
              {pairs[line.assignmentId]}
              <div className="min-w-0">
                <h2 className="flex items-baseline gap-2 font-semibold">
                  <span lang={langOf(line.inEnglish, "title")} className="min-w-0">
                    {line.title}
                  </span>
                  {side ? <SideChip side={side} look="client" /> : null}
                </h2>
                <p className="text-14">
                  {[t(`phase.${line.phase}`), dose(line.dose), days(line.weekdays, line.dose.timesADay)].join(" · ")}
                </p>
                <p className="mt-1 text-14 text-ink-2">{line.note ?? line.why}</p>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="break-inside-avoid py-3 text-14 text-ink-2">
        {phone ? t("printAsk", { name, phone }) : t("printAskNoPhone", { name, answerTime: answerTime ?? "none" })}
      </p>
    </div>
  );
}
