"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-input";
import type { FlagView } from "@/domain/assessment/screen-dtos";

export interface GivenAnswer {
  answer: string | null;
  note: string;
}

type ScreenQuestionProps = {
  flag: FlagView;
  given: GivenAnswer | undefined;
  error?: string | null;
  onAnswer: (given: GivenAnswer) => void;
};

/** One question. Yes-or-no stands in one row; several answers stand below each other. */
export function ScreenQuestion({ flag, given, error, onAnswer }: ScreenQuestionProps) {
  const t = useTranslations("screens");
  const { key: item, question, hint, answers, scale } = flag;
  const [hasNote, setHasNote] = useState(Boolean(given?.note));
  const note = given?.note ?? "";
  const choose = (answer: string) => onAnswer({ answer, note });
  const isNoteOffered =
    hasNote || (given?.answer !== undefined && given.answer !== null && given.answer !== answers[0]?.value);
  return (
    <div id={`q-${item}`} tabIndex={-1} className="scroll-mt-24 border-line border-b py-3 outline-none last:border-b-0">
      {scale ? (
        <Field label={question} hint={hint} error={error} id={`a-${item}`} className="max-w-md">
          <NumberInput
            min={scale.min}
            max={scale.max}
            value={given?.answer ? Number(given.answer) : null}
            onValueChange={(value) => onAnswer({ answer: value === null ? null : String(value), note })}
          />
        </Field>
      ) : answers.length === 2 ? (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <span className="prose-width min-w-0 flex-1 basis-72 text-16">
            {question}
            {hint ? <span className="block text-14 text-ink-2">{hint}</span> : null}
            {error ? <span className="block text-14 font-medium text-urgent">{error}</span> : null}
          </span>
          <Segmented label={question} value={given?.answer ?? null} onValueChange={choose} options={answers} />
        </div>
      ) : (
        <RadioGroup
          label={<span className="block max-w-[70ch] text-16 font-normal">{question}</span>}
          hint={hint}
          error={error}
          value={given?.answer ?? null}
          onValueChange={choose}
          options={answers}
          className="lg:[&>div]:flex-row lg:[&>div]:flex-wrap lg:[&>div]:gap-x-6"
        />
      )}
      {isNoteOffered && !hasNote ? (
        <button
          type="button"
          onClick={() => setHasNote(true)}
          className="mt-1 rounded-4 text-14 font-semibold text-action"
        >
          {t("addNote")}
          <span className="sr-only">: {question}</span>
        </button>
      ) : null}
      {hasNote ? (
        <Field label={t("noteOf", { question })} labelHidden className="mt-2 max-w-xl">
          <TextArea
            rows={1}
            placeholder={t("note")}
            maxLength={500}
            value={note}
            onChange={(event) => onAnswer({ answer: given?.answer ?? null, note: event.target.value })}
          />
        </Field>
      ) : null}
    </div>
  );
}
