import { useFormatter, useTranslations } from "next-intl";

interface Result {
  value: number | null;
  choice: string | null;
}

const units = ["mm", "cm", "deg", "s", "reps", "score", "grade", "choice", "posneg"] as const;

/** Puts a result into words: `(result, "deg")` → "18°", "22 s", "positive". */
export function useMeasure() {
  const t = useTranslations("causes");
  const format = useFormatter();
  const number = (value: number, unit: string) => {
    const known = units.find((name) => name === unit);
    const words = known ? t(`unit.${known}`) : unit;
    const glued = words === "" || words === "°" || words.startsWith("/");
    return `${format.number(value, { maximumFractionDigits: 1, useGrouping: false }).replace("-", "−")}${glued ? "" : "\u00a0"}${words}`;
  };
  return {
    number,
    result: ({ value, choice }: Result, unit: string) => {
      if (value !== null) return number(value, unit);
      if (choice === "positive" || choice === "negative") return t(`choice.${choice}`);
      return (choice ?? "").replaceAll("_", " ");
    },
  };
}
