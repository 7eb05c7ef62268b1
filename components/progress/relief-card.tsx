import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OwnProgress } from "@/domain/progress/dtos";

/** What each technique did on average, what eased most first. */
export function ReliefCard({ relief }: { relief: OwnProgress["relief"] }) {
  const t = useTranslations("my.progress");
  const format = useFormatter();
  if (relief.length === 0) return null;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Card as="section" padded={false} labelledBy="relief" className="px-5 pt-3 pb-1.5">
      <h2 id="relief" className="title-18">
        {t("relief")}
      </h2>
      <ul className="divide-y divide-line/70">
        {relief.map(({ itemKey, title, uses, before, after }) => (
          <li key={itemKey} className="flex min-h-12 items-center gap-3 py-2">
            <div className="min-w-0 grow">
              <p className="leading-5 font-semibold">{title}</p>
              <p className="text-14 text-ink-2">{t("uses", { uses })}</p>
            </div>
            <p className="shrink-0 text-14 text-ink-2">
              {t("downTo", { before: number(before), after: number(after) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
