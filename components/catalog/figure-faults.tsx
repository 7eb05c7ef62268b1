import { useTranslations } from "next-intl";
import type { EntryProblem } from "@/domain/catalog/entry";
import { Banner } from "../ui/banner";
import { useFieldLabel, useProblemText } from "./problem-text";

/** What keeps the newest version's figure from being published, by key and part of the body. */
export function FigureFaults({ problems }: { problems: readonly EntryProblem[] }) {
  const t = useTranslations("catalog");
  const labelOf = useFieldLabel();
  const problemText = useProblemText();
  if (problems.length === 0) return null;
  return (
    <Banner tone="attention" title={t("item.faultyFigure")} className="mb-6">
      <p>{t("item.faultyFigureBody")}</p>
      <ul className="mt-1.5 list-disc ps-5">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.reason} ${problem.facts.part}`}>
            {t("import.fieldProblem", { field: labelOf(problem.field), problem: problemText(problem) })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
