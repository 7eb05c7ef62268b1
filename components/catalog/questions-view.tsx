import { useTranslations } from "next-intl";
import { FieldGroup } from "../ui/field";
import { type Draft, recordsOf, textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";

/** The questions of a measure in their order, each with the answers that it takes. */
export function QuestionsView({ questions }: { questions: readonly Draft[] }) {
  const t = useTranslations("catalog.measure");
  const answers = (question: Draft) => {
    if (question.type === "tick") return t("tick");
    if (question.type === "scale") return t("scale", { min: Number(question.min), max: Number(question.max) });
    return recordsOf(question.options)
      .map(({ label, value }) => `${textOf(label)} (${value})`)
      .join(" · ");
  };
  return (
    <ol className="flex list-decimal flex-col gap-2 ps-5">
      {questions.map((question) => (
        <li key={textOf(question.linkId)}>
          {question.group ? <span className="text-ink-2">{textOf(question.group)}: </span> : null}
          {textOf(question.text)}
          <span className="block text-14 text-ink-2">{answers(question)}</span>
        </li>
      ))}
    </ol>
  );
}

/** In the form they are shown, not typed: questions come in with an import, word for word. */
export function QuestionsField({ path, label, hint, draft, value, errorOf }: FieldControlProps) {
  const t = useTranslations("catalog.measure");
  const questions = recordsOf(value);
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={errorOf(path)}>
      {questions.length > 0 ? (
        <QuestionsView questions={questions} />
      ) : (
        <p>{draft.form === "activities" ? t("ownActivities") : t("questionCount", { count: 0 })}</p>
      )}
    </FieldGroup>
  );
}
