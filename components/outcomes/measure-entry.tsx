"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type Answers, scoreField } from "@/domain/outcomes/answers";
import type { ClientMeasures, MeasureResponse } from "@/domain/outcomes/dtos";
import { questionsOf } from "@/domain/outcomes/questions";
import { ActivitiesForm } from "./activities-form";
import { QuestionField } from "./question-field";

type MeasureEntryProps = {
  data: ClientMeasures;
  /** What is entered from the start; a response to correct keeps its measure and its day. */
  start: { itemId: string | null; corrects: MeasureResponse | null };
  onClose: () => void;
  onSaved: () => void;
};

/** Enter a measure for a client: its questions, their own activities, or the result of a form used elsewhere. */
export function MeasureEntry({ data, start, onClose, onSaved }: MeasureEntryProps) {
  const t = useTranslations("outcomes.entry");
  const words = useTranslations("outcomes.activities");
  const trpc = useTrpc();
  const failureText = useFailureText();
  const formId = useId();
  const { corrects } = start;
  const clientId = data.client.id;
  const inUse = data.measures.filter((one) => one.inUse);
  const [itemId, setItemId] = useState(start.itemId ?? "");
  const [day, setDay] = useState(corrects?.day ?? data.today);
  const [answers, setAnswers] = useState<Answers>(corrects?.answers ?? {});
  const [attempt, setAttempt] = useState(0);
  const [list, setList] = useState(data.activities);
  // Sent again after a failure it is the same entry.
  const [id] = useState(() => uuidv7());
  const record = useMutation(
    trpc.outcomes.record.mutationOptions({
      onSuccess: onSaved,
      onError: () => setAttempt((before) => before + 1),
    }),
  );
  const name = useMutation(trpc.outcomes.recordActivities.mutationOptions());
  const chosen = inUse.find((one) => one.itemId === itemId);
  const content = chosen?.content;
  const failed = record.error ?? name.error;
  const { fields, text } = failureText(failed ? failureOf(failed) : null);
  const listId = corrects?.activityListId ?? list?.id ?? null;
  const activities = corrects?.activityListId
    ? Object.keys(corrects.answers).map((key) => ({ id: key, text: data.activityTexts[key] ?? key }))
    : (list?.activities ?? []);
  const naming = content?.form === "activities" && activities.length === 0;
  const questions = content ? questionsOf(content, activities, { low: words("unable"), high: words("asBefore") }) : [];
  const set = (key: string) => (value: Answers[string] | undefined) =>
    setAnswers(({ [key]: _before, ...others }) => (value === undefined ? others : { ...others, [key]: value }));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!chosen) return;
    record.mutate({
      clientId,
      id,
      itemId,
      itemVersion: chosen.version,
      activityListId: content?.form === "activities" ? listId : null,
      day,
      at: new Date().toISOString(),
      zone: data.zone,
      answers,
      correctsId: corrects?.id ?? null,
    });
  }
  const numberOf = (key: string) => {
    const value = answers[key];
    return typeof value === "number" ? value : null;
  };
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={corrects ? t("correctTitle") : t("title")}
      footer={
        chosen && !naming ? (
          <Button type="submit" form={formId} variant="primary" busy={record.isPending}>
            {t("save")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-5">
        {corrects ? null : (
          <Field label={t("measure")}>
            <Select
              value={itemId}
              placeholder={t("choose")}
              onChange={(event) => {
                setItemId(event.target.value);
                setAnswers({});
                record.reset();
              }}
              options={inUse.map((one) => ({ value: one.itemId, label: one.content.title }))}
            />
          </Field>
        )}
        {naming ? (
          <ActivitiesForm
            start={[]}
            busy={name.isPending}
            onSave={(next) => {
              const input = { id: uuidv7(), activities: next };
              name.mutate({ clientId, ...input }, { onSuccess: () => setList(input) });
            }}
          />
        ) : null}
        {chosen && content && !naming ? (
          <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
            <FormErrorSummary
              attempt={attempt}
              errors={
                failed ? [{ message: fields.answers ?? fields.day ?? Object.values(fields)[0] ?? text ?? "" }] : []
              }
            />
            {corrects ? <p className="text-ink-2">{content.title}</p> : null}
            <Field label={t("day")} error={fields.day}>
              <TextInput
                type="date"
                className="max-w-48"
                value={day}
                max={data.today}
                onChange={(event) => setDay(event.target.value)}
              />
            </Field>
            {content.form === "score" ? (
              <>
                <Field
                  label={t("score")}
                  hint={t("scoreHint", { min: content.range.min, max: content.range.max })}
                  error={fields[`answers.${scoreField}`]}
                >
                  <NumberInput
                    className="max-w-40"
                    min={content.range.min}
                    max={content.range.max}
                    step={content.decimals > 0 ? 0.1 : 1}
                    value={numberOf(scoreField)}
                    onValueChange={(value) => set(scoreField)(value ?? undefined)}
                  />
                </Field>
                {content.extra ? (
                  <Field
                    label={content.extra.label}
                    hint={t("scoreHint", { min: content.extra.min, max: content.extra.max })}
                    error={fields[`answers.${content.extra.key}`]}
                  >
                    <NumberInput
                      className="max-w-40"
                      min={content.extra.min}
                      max={content.extra.max}
                      value={numberOf(content.extra.key)}
                      onValueChange={(value) => set(content.extra?.key ?? "")(value ?? undefined)}
                    />
                  </Field>
                ) : null}
                <p className="text-14 text-ink-2">{content.licence.note}</p>
              </>
            ) : (
              <>
                <p className="text-ink-2">{content.intro}</p>
                {questions.map((question) => (
                  <div key={question.linkId}>
                    {question.group ? <p className="text-14 text-ink-2">{question.group}</p> : null}
                    <QuestionField
                      question={question}
                      value={answers[question.linkId]}
                      onValueChange={set(question.linkId)}
                      error={fields[`answers.${question.linkId}`]}
                    />
                  </div>
                ))}
              </>
            )}
          </form>
        ) : null}
      </div>
    </Sheet>
  );
}
