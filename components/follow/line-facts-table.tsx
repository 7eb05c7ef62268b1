import { useTranslations } from "next-intl";
import type { FollowUp } from "@/domain/progress/follow-dtos";

/** What the last week's logs say of each line: facts, nothing proposed. */
export function LineFactsTable({ follow }: { follow: FollowUp }) {
  const t = useTranslations("clients.follow");
  const shown = (value: number | null, suffix = "") => (value === null ? "–" : `${value}${suffix}`);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-14">
        <caption className="sr-only">{t("factsTitle")}</caption>
        <thead>
          <tr className="text-start text-12 text-ink-2">
            {(["line", "share", "pain", "effort", "missed"] as const).map((head) => (
              <th key={head} scope="col" className="py-1 pe-3 text-start font-semibold">
                {t(`fact.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {follow.lines.map((line) => (
            <tr key={line.lineId} className="border-line border-t align-top">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                {line.title}
                {line.decided ? (
                  <span className="block text-12 text-ink-2">{t(`decided.${line.decided.decision}`)}</span>
                ) : null}
              </th>
              <td className="py-1.5 pe-3 tabular-nums">{shown(line.doneShare, " %")}</td>
              <td className="py-1.5 pe-3 tabular-nums">{shown(line.painHighest)}</td>
              <td className="py-1.5 pe-3 tabular-nums">{shown(line.effortLastTwo)}</td>
              <td className="py-1.5 tabular-nums">{shown(line.daysMissed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
