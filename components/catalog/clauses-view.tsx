import { useTranslations } from "next-intl";
import { type Draft, recordsOf, textOf } from "./draft-content";
import type { Names } from "./names";
import { useRuleWords } from "./rule-words";

/** The machine part of a rule to read: each clause as a small outline. */
export function ClausesView({ clauses, names }: { clauses: readonly Draft[]; names: Names }) {
  const t = useTranslations("catalog.rules");
  const { actionText, clauseText } = useRuleWords(names);
  return (
    <ol className="flex flex-col gap-4">
      {clauses.map((clause) => (
        <li
          key={clauseText(clause)}
          className="flex flex-col gap-1 border-line border-t pt-3 first:border-t-0 first:pt-0"
        >
          <p className="font-semibold">{t("when")}</p>
          {clause.when === null ? (
            <p>{t("always")}</p>
          ) : (
            <ConditionOutline condition={recordsOf([clause.when])[0] ?? {}} names={names} />
          )}
          <p className="mt-1 font-semibold">{t("then")}</p>
          <ul className="list-disc ps-5">
            {recordsOf(clause.actions).map((action) => (
              <li key={actionText(action)}>{actionText(action)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function ConditionOutline({ condition, names }: { condition: Draft; names: Names }) {
  const t = useTranslations("catalog.rules");
  const { comparisonText } = useRuleWords(names);
  const is = textOf(condition.is);
  if (is !== "all" && is !== "any" && is !== "not") return <p>{comparisonText(condition)}</p>;
  const parts = recordsOf(is === "not" ? [condition.of] : condition.of);
  const [only] = parts;
  if (is !== "not" && parts.length === 1 && only) return <ConditionOutline condition={only} names={names} />;
  return (
    <>
      <p className="text-ink-2">{t(`groups.${is}`)}</p>
      <ul className="list-disc ps-5">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionOutline condition={part} names={names} />
          </li>
        ))}
      </ul>
    </>
  );
}
