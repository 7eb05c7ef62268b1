import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CatalogEntry } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { ClausesView } from "./clauses-view";
import { useDoseText } from "./dose-text";
import { type Draft, draftValue, recordsOf, textOf, textsOf } from "./draft-content";
import { entryForms } from "./entry-forms";
import { useEvidenceText } from "./evidence-text";
import { useFlagWords } from "./flag-words";
import { type FieldForm, labelKey } from "./form-fields";
import { type Names, nameOf, useTitleOf } from "./names";
import { QuestionsView } from "./questions-view";

interface EntryViewProps {
  entry: CatalogEntry;
  names: Names;
  /** Where other entries are read. */
  base: string;
}

// The page's head says these already.
const saidAbove: ReadonlySet<string> = new Set(["title", "plainName", "plainTitle", "grade", "evidenceNote", "why"]);

/** An entry to read: its fields in the order of its form, without what is empty. */
export function EntryView({ entry, names, base }: EntryViewProps) {
  const t = useTranslations("catalog");
  const doseText = useDoseText();
  const content: Draft = { ...entry.content };
  const groups = entryForms[entry.kind].filter((group) => group.name !== "dose");
  return (
    <div className="flex flex-col gap-8">
      {groups.map((group) => {
        const rows = group.fields
          .filter((field) => !saidAbove.has(field.path))
          .map((field) => ({ field, value: <Value field={field} content={content} names={names} base={base} /> }))
          .filter(({ field }) => !isEmpty(draftValue(content, field.path)));
        if (rows.length === 0) return null;
        return (
          <section key={group.name} aria-labelledby={`group-${group.name}`}>
            <h2 id={`group-${group.name}`} className="title-18 mb-1">
              {t(`group.${group.name}`)}
            </h2>
            <dl>
              {group.name === "how" && "dose" in entry.content ? (
                <Row label={t("library.doseLine")}>{doseText(entry.content.dose)}</Row>
              ) : null}
              {rows.map(({ field, value }) => (
                <Row key={field.path} label={t(`field.${labelKey(field.path)}`)}>
                  {value}
                </Row>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-line border-t py-3 md:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-ink-2">{label}</dt>
      <dd className="prose-width leading-6">{children}</dd>
    </div>
  );
}

type ValueProps = { field: FieldForm; content: Draft; names: Names; base: string };

function Value({ field, content, names, base }: ValueProps) {
  const t = useTranslations("catalog");
  const value = draftValue(content, field.path);
  const evidenceText = useEvidenceText(names);
  const flagWords = useFlagWords(names);
  switch (field.control) {
    case "lines":
      return <Lines lines={textsOf(value)} numbered={field.path === "steps"} />;
    case "sources":
      return <Sources sources={recordsOf(value)} />;
    case "choices":
      return <Lines lines={recordsOf(value).map((choice) => textOf(choice.label))} />;
    case "targets":
      return (
        <ul>
          {recordsOf(value).map((target) => (
            <li key={`${textOf(target.muscle)} ${textOf(target.role)}`}>
              <ItemLink kinds={["muscle"]} itemKey={textOf(target.muscle)} names={names} base={base} />
              <span className="text-ink-2"> · {t(`option.role.${textOf(target.role)}`)}</span>
            </li>
          ))}
        </ul>
      );
    case "flagAnswers":
      return <Lines lines={recordsOf(value).map(flagWords.answerText)} />;
    case "combinations":
      return <Lines lines={recordsOf(value).map(flagWords.combinationText)} />;
    case "evidence":
      return <Lines lines={recordsOf(value).map(evidenceText.evidence)} />;
    case "derived":
      return <Lines lines={recordsOf(value).map(evidenceText.part)} />;
    case "ratios":
      return <Lines lines={recordsOf(value).map(evidenceText.ratio)} />;
    case "starter":
      return (
        <ul>
          {recordsOf(value).map(({ item, side, when }) => (
            <li key={textOf(item)}>
              <ItemLink kinds={field.kinds} itemKey={textOf(item)} names={names} base={base} />
              <span className="text-ink-2">
                {side === "none" ? null : ` · ${t(`option.starterSide.${textOf(side)}`)}`}
                {when === undefined ? null : ` · ${t(`option.starterWhen.${textOf(when)}`)}`}
              </span>
            </li>
          ))}
        </ul>
      );
    case "items":
    case "item":
    case "anyOrItems":
      if (value === "any") return t("editor.anyPattern");
      return (
        <ul>
          {(Array.isArray(value) ? textsOf(value) : [textOf(value)]).map((key) => (
            <li key={key}>
              <ItemLink kinds={field.kinds} itemKey={key} names={names} base={base} />
            </li>
          ))}
        </ul>
      );
    case "select":
      return t(`option.${field.words}.${textOf(value)}`);
    case "checks":
      return <Lines lines={textsOf(value).map((option) => t(`option.${field.words}.${option}`))} />;
    case "yesno":
      return t(value === true ? "editor.yes" : "editor.no");
    case "clauses":
      return <ClausesView clauses={recordsOf(value)} names={names} />;
    case "questions":
      return <QuestionsView questions={recordsOf(value)} />;
    case "criterion":
      return <Criterion content={content} />;
    default:
      return <span className="whitespace-pre-line">{String(value)}</span>;
  }
}

function Lines({ lines, numbered = false }: { lines: readonly string[]; numbered?: boolean }) {
  const List = numbered ? "ol" : "ul";
  return (
    <List className={numbered ? "flex list-decimal flex-col gap-1 ps-5" : "flex flex-col gap-1"}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}

function Sources({ sources }: { sources: readonly Draft[] }) {
  return (
    <ol className="flex flex-col gap-1.5">
      {sources.map((source) => {
        const url = textOf(source.url);
        return (
          <li key={textOf(source.text)}>
            {url ? (
              <a
                href={url}
                rel="noreferrer noopener"
                target="_blank"
                className="text-action underline decoration-action/40 underline-offset-3 hover:decoration-action"
              >
                {textOf(source.text)}
              </a>
            ) : (
              textOf(source.text)
            )}
          </li>
        );
      })}
    </ol>
  );
}

type ItemLinkProps = { kinds: readonly CatalogKind[]; itemKey: string; names: Names; base: string };

function ItemLink({ kinds, itemKey, names, base }: ItemLinkProps) {
  const titleOf = useTitleOf(names);
  const name = nameOf(names, kinds, itemKey);
  if (!name?.published || name.status === "retired") return <>{titleOf(kinds, itemKey)}</>;
  return (
    <Link
      href={`${base}/${name.kind}/${name.key}`}
      className="font-medium text-action underline-offset-3 hover:underline"
    >
      {name.title}
    </Link>
  );
}

/** "above 20", "outside a range: 2 to 5", "one of the answers: …". */
function Criterion({ content }: { content: Draft }) {
  const t = useTranslations("catalog");
  const rule = recordsOf([draftValue(content, "criterion")])[0] ?? {};
  const labels = new Map(
    recordsOf(draftValue(content, "choices")).map((choice) => [textOf(choice.value), textOf(choice.label)]),
  );
  const abnormal = textsOf(rule.abnormal).map((value) => labels.get(value) ?? value);
  const numbers = [rule.value, rule.low, rule.high].filter((value) => typeof value === "number").join(" – ");
  return (
    <>
      {t("field.criterion_kind")} {t(`option.criterion.${textOf(rule.kind)}`)}
      {numbers ? ` ${numbers}` : ""}
      {abnormal.length > 0 ? <Lines lines={abnormal} /> : null}
    </>
  );
}
