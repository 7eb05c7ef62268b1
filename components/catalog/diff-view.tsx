import { useTranslations } from "next-intl";
import type { DiffRun, FieldChange } from "@/domain/catalog/diff";
import type { CatalogEntry } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { classNames } from "../ui/class-names";
import { type Draft, recordsOf, textOf as textIn } from "./draft-content";
import { DrawingChange } from "./drawing-change";
import { useEvidenceText } from "./evidence-text";
import { useFlagWords } from "./flag-words";
import { type FieldForm, labelKey } from "./form-fields";
import { formOf } from "./form-of";
import { type Names, useTitleOf } from "./names";
import { useRuleWords } from "./rule-words";

interface DiffViewProps {
  kind: CatalogKind;
  changes: readonly FieldChange[];
  names: Names;
  /** What either version shows, where the figure or the picture changed. */
  before: CatalogEntry;
  after: CatalogEntry;
}

/** What differs between two versions: one row a field, struck through what went, underlined what came. */
export function DiffView({ kind, changes, names, before, after }: DiffViewProps) {
  const t = useTranslations("catalog");
  return (
    <dl>
      {changes.map((change) => (
        <div
          key={change.field}
          className="grid gap-x-6 gap-y-1 border-line border-t py-3 first:border-t-0 md:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <dt className="font-semibold">
            {t.has(`field.${labelKey(change.field)}`) ? t(`field.${labelKey(change.field)}`) : change.field}
          </dt>
          <dd className="prose-width leading-6">
            {change.shape === "figure" ? (
              <DrawingChange field={change.field} before={before} after={after} />
            ) : (
              <Runs change={change} form={formOf(kind, change.field)} names={names} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Runs({ change, form, names }: { change: FieldChange; form: FieldForm | undefined; names: Names }) {
  const textOf = useRunText(form, names);
  if (change.shape === "list")
    return (
      <ul className="flex flex-col gap-1">
        {numbered(change.runs).map(({ key, run }) => (
          <li key={key} className={classNames(run.mark === "same" && "text-ink-3")}>
            <Run run={{ ...run, text: textOf(run.text) }} />
          </li>
        ))}
      </ul>
    );
  return (
    <p className="whitespace-pre-line">
      {numbered(change.runs).map(({ key, run }) => (
        <span key={key}>
          <Run run={{ ...run, text: textOf(run.text) }} />{" "}
        </span>
      ))}
    </p>
  );
}

/** Runs never move among themselves, so their place is their name. */
const numbered = (runs: readonly DiffRun[]) => runs.map((run, index) => ({ key: `${index} ${run.mark}`, run }));

function Run({ run }: { run: DiffRun }) {
  const t = useTranslations("catalog.compare");
  if (run.mark === "same") return <span>{run.text}</span>;
  const spoken = <span className="sr-only">{t(run.mark)}: </span>;
  if (run.mark === "removed")
    return (
      <del className="rounded-4 bg-urgent-soft px-0.5 text-ink decoration-urgent">
        {spoken}
        {run.text.trim()}
      </del>
    );
  return (
    <ins className="rounded-4 bg-action-soft px-0.5 text-ink underline decoration-action underline-offset-3">
      {spoken}
      {run.text.trim()}
    </ins>
  );
}

/** A clause, a question or a combination from its line in the comparison, which is its JSON. */
function recordIn(text: string): Draft {
  const parsed: unknown = JSON.parse(text);
  return recordsOf([parsed])[0] ?? {};
}

/** Keys as titles and codes as words, where the field holds such. */
function useRunText(form: FieldForm | undefined, names: Names): (text: string) => string {
  const t = useTranslations("catalog");
  const titleOf = useTitleOf(names);
  const evidenceText = useEvidenceText(names);
  const { clauseText } = useRuleWords(names);
  const flagWords = useFlagWords(names);
  return (text) => {
    if (form?.control === "select" || form?.control === "checks") {
      const key = `option.${form.words}.${text}`;
      return t.has(key) ? t(key) : text;
    }
    if (form?.control === "items" || form?.control === "item") return titleOf(form.kinds, text);
    if (form?.control === "anyOrItems") return text === "any" ? t("editor.anyPattern") : titleOf(form.kinds, text);
    if (form?.control === "yesno") return t(text === "true" ? "editor.yes" : "editor.no");
    if (form?.control === "questions") return text.startsWith("{") ? textIn(recordIn(text).text) : text;
    if (form?.control === "clauses") return clauseText(recordIn(text));
    if (form?.control === "combinations") return flagWords.combinationText(recordIn(text));
    if (form?.control === "targets") {
      const [muscle = "", role = ""] = text.split(" · ");
      return `${titleOf(["muscle"], muscle)} · ${t.has(`option.role.${role}`) ? t(`option.role.${role}`) : role}`;
    }
    if (form?.control === "evidence") {
      const [test, direction, result, side, weight] = text.split(" · ");
      return evidenceText.evidence({ test, direction, result, side, weight });
    }
    if (form?.control === "derived") {
      const [pattern, side] = text.split(" · ");
      return evidenceText.part({ pattern, side });
    }
    if (form?.control === "ratios") {
      const [of, flag, limit, to] = text.split(" · ");
      return evidenceText.ratio({ of, flag, limit, to });
    }
    if (form?.control === "starter") {
      const [item = "", side = "", when = ""] = text.split(" · ");
      const words = [`option.starterSide.${side}`, `option.starterWhen.${when}`].filter((key) => t.has(key));
      return [titleOf(form.kinds, item), ...words.map((key) => t(key))].join(" · ");
    }
    return text;
  };
}
