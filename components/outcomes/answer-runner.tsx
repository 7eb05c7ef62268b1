"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useOutbox } from "@/components/session/outbox-provider";
import { useHeadingFocus } from "@/components/session/use-heading-focus";
import { ClientDock } from "@/components/shell/client-shell";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Answers } from "@/domain/outcomes/answers";
import type { MeasureView, OwnMeasures } from "@/domain/outcomes/dtos";
import { firstBlank, isEnough, questionsOf } from "@/domain/outcomes/questions";
import { ActivitiesForm } from "./activities-form";
import { forgetDraft, keepDraft, readDraft } from "./answer-draft";
import { QuestionField } from "./question-field";

type AnswerRunnerProps = {
  measures: OwnMeasures;
  view: MeasureView;
  onDone: () => void;
};

type List = NonNullable<OwnMeasures["activities"]>;

/** One measure, one question at a time. Own activities are named first, where there are none yet. */
export function AnswerRunner({ measures, view, onDone }: AnswerRunnerProps) {
  const t = useTranslations("outcomes");
  const { add, waiting } = useOutbox();
  const heading = useHeadingFocus();
  // A list that was named here and waits for the network is the newest.
  const [list, setList] = useState<List | null>(() => {
    const named = waiting.flatMap(({ kind, input }) => (kind === "activities" ? [input] : []));
    return named.at(-1) ?? measures.activities;
  });
  const [isNaming, setNaming] = useState(false);
  const asksActivities = view.content.form === "activities";
  if (asksActivities && (list === null || isNaming))
    return (
      <div className="px-5 pt-4">
        <h1 ref={heading} tabIndex={-1} className="title-22 mb-2 outline-none">
          {t("activities.title")}
        </h1>
        <ActivitiesForm
          start={list?.activities ?? []}
          onCancel={list ? () => setNaming(false) : undefined}
          onSave={async (activities) => {
            const next = { id: uuidv7(), activities };
            await add?.({ kind: "activities", input: next });
            setList(next);
            setNaming(false);
          }}
        />
      </div>
    );
  return (
    <Questions
      // Another list, other questions.
      key={list?.id ?? ""}
      measures={measures}
      view={view}
      list={asksActivities ? list : null}
      onRename={asksActivities ? () => setNaming(true) : null}
      onDone={onDone}
    />
  );
}

type QuestionsProps = AnswerRunnerProps & { list: List | null; onRename: (() => void) | null };

function Questions({ measures, view, list, onRename, onDone }: QuestionsProps) {
  const t = useTranslations("outcomes");
  const formId = useId();
  const { add } = useOutbox();
  const { content, itemId, version } = view;
  const { clientId, today, zone } = measures;
  const activities = list?.activities ?? [];
  const questions = questionsOf(content, activities, { low: t("activities.unable"), high: t("activities.asBefore") });
  const [answers, setAnswers] = useState<Answers>(() => {
    const draft = readDraft(clientId, itemId);
    return draft && draft.version === version && draft.activityListId === (list?.id ?? null) ? draft.answers : {};
  });
  const [index, setIndex] = useState(() => (Object.keys(answers).length > 0 ? firstBlank(questions, answers) : 0));
  const [isShort, setShort] = useState(false);
  const question = questions[index];
  if (!question) return null;
  const value = answers[question.linkId];
  const isLast = index === questions.length - 1;
  function answer(next: Answers[string] | undefined) {
    if (!question) return;
    const { [question.linkId]: _before, ...others } = answers;
    const changed = next === undefined ? others : { ...others, [question.linkId]: next };
    setAnswers(changed);
    setShort(false);
    keepDraft(clientId, itemId, { version, activityListId: list?.id ?? null, answers: changed });
  }
  async function goOn(event: FormEvent) {
    event.preventDefault();
    if (!isLast) {
      setIndex(index + 1);
      return;
    }
    if (
      !isEnough(
        content,
        answers,
        activities.map(({ id }) => id),
      )
    ) {
      setShort(true);
      return;
    }
    await add?.({
      kind: "measure",
      input: {
        id: uuidv7(),
        itemId,
        itemVersion: version,
        activityListId: list?.id ?? null,
        day: today,
        at: new Date().toISOString(),
        zone,
        answers,
        correctsId: null,
      },
    });
    forgetDraft(clientId, itemId);
    onDone();
  }
  const isBlank = question.type !== "tick" && value === undefined;
  // Three activities are what a score needs, and a single question is the whole form.
  const mayLeaveOut = content.form === "items" && questions.length > 1;
  return (
    <>
      <div className="px-5 pt-3">
        <p className="text-14 text-ink-2">{t("step", { number: index + 1, count: questions.length })}</p>
        <div aria-hidden="true" className="mt-1.5 h-1.5 rounded-full bg-sunken">
          <div
            className="h-full rounded-full bg-action"
            style={{ width: `${((index + 1) / questions.length) * 100}%` }}
          />
        </div>
        <p className="mt-4 text-ink-2">{content.intro}</p>
        {question.group ? <p className="mt-3 font-semibold text-action">{question.group}</p> : null}
        <QuestionHeading key={question.linkId} text={question.text} />
        <form id={formId} onSubmit={(event) => void goOn(event)}>
          <QuestionField key={question.linkId} question={question} value={value} onValueChange={answer} labelHidden />
        </form>
        {isShort ? (
          <Banner
            className="mt-4"
            tone="attention"
            live="alert"
            title={t("tooFew")}
            actions={
              <Button variant="text" size={48} onClick={() => setIndex(firstBlank(questions, answers))}>
                {t("toBlank")}
              </Button>
            }
          />
        ) : null}
        {onRename && index === 0 ? (
          <Button variant="text" size={48} className="-ms-3.5 mt-3" onClick={onRename}>
            {t("activities.change")}
          </Button>
        ) : null}
      </div>
      <ClientDock>
        {index > 0 ? (
          <Button size={60} onClick={() => setIndex(index - 1)}>
            {t("back")}
          </Button>
        ) : null}
        <Button
          type="submit"
          form={formId}
          variant={isBlank && mayLeaveOut ? "soft" : "primary"}
          size={60}
          className="grow"
          disabled={!add || (isBlank && !mayLeaveOut)}
        >
          {isLast ? t("save") : isBlank && mayLeaveOut ? t("skip") : t("next")}
        </Button>
      </ClientDock>
    </>
  );
}

/** Each question begins with its words, for the eye and for the screen reader. */
function QuestionHeading({ text }: { text: string }) {
  const heading = useHeadingFocus();
  return (
    <h2 ref={heading} tabIndex={-1} className="title-22 mt-2 mb-4 outline-none">
      {text}
    </h2>
  );
}
