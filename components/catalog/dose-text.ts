import { useTranslations } from "next-intl";
import type { CatalogDose } from "@/domain/catalog/schemas";

/** A catalog dose in one line: "3 sets of 10, hold 2 s, 3 days a week". */
export function useDoseText(): (dose: CatalogDose) => string {
  const t = useTranslations("catalog.dose");
  return ({ sets, reps, holdSeconds, minutes, timesADay, daysAWeek, effortMax }) => {
    const amount =
      sets !== undefined && reps !== undefined
        ? t("setsReps", { sets, reps })
        : reps !== undefined
          ? t("reps", { reps })
          : sets !== undefined
            ? t("sets", { sets })
            : null;
    return [
      amount,
      holdSeconds === undefined ? null : t("hold", { seconds: holdSeconds }),
      minutes === undefined ? null : t("minutes", { minutes }),
      t("aDay", { times: timesADay }),
      daysAWeek === 7 ? null : t("aWeek", { days: daysAWeek }),
      effortMax === undefined ? null : t("effort", { effort: effortMax }),
    ]
      .filter(Boolean)
      .join(", ");
  };
}
