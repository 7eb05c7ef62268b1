import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OwnProgress } from "@/domain/progress/dtos";
import { progressStory, type StoryLine } from "@/domain/progress/progress-story";

/** The same numbers as a few plain sentences, for those who would rather read than look. */
export function StoryCard({ progress }: { progress: OwnProgress }) {
  const t = useTranslations("my.progress.story");
  const format = useFormatter();
  const lines = progressStory(progress);
  if (lines.length === 0) return null;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const sentence = (line: StoryLine): string => {
    switch (line.kind) {
      case "pain":
        return t("pain", { trend: line.trend, from: number(line.from), to: number(line.to) });
      case "days":
        return t("days", { logged: line.logged, due: line.due });
      case "retests":
        return [
          t("retests"),
          ...(["better", "towards", "away", "unclear"] as const)
            .filter((outcome) => line[outcome] > 0)
            .map((outcome) => t(`retested.${outcome}`, { count: line[outcome] })),
        ].join(" ");
      case "causes":
        return t("causes", { resolved: line.resolved, open: line.open });
      case "flares":
        return t("flares", { count: line.count });
      case "relief":
        return t("relief", {
          title: line.title,
          before: number(line.before),
          after: number(line.after),
          uses: line.uses,
        });
    }
  };
  return (
    <Card as="section" padded={false} labelledBy="story" className="px-5 py-3.5">
      <h2 id="story" className="title-18">
        {t("title")}
      </h2>
      <ul className="mt-1 flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.kind} className="prose-width">
            {sentence(line)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
