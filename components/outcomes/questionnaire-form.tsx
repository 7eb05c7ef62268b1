"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { askings, recalls } from "@/domain/catalog/measure-content";
import { type ImportQuestionnaireInput, longestQuestionnaire, scoringRules } from "@/domain/outcomes/import-schemas";
import { QuestionnaireResultView } from "./questionnaire-result";

const suggestedKey = (title: string): string => {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return words ? `m_${words}`.slice(0, 60).replace(/_+$/, "") : "";
};

type Draft = Omit<ImportQuestionnaireInput, "publish" | "dryRun">;
const blank: Draft = {
  text: "",
  key: "",
  title: "",
  better: "lower",
  recall: "today",
  asked: "never",
  scoring: { rule: "sum", minAnswered: null },
  licence: { statement: "", confirmed: false },
};

/** A FHIR questionnaire, how it is scored, and the practice's word about the licence; checked, then imported. */
export function QuestionnaireForm() {
  const t = useTranslations("outcomes.import");
  const options = useTranslations("catalog.option");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const names = useQuery(trpc.catalog.names.queryOptions({}));
  const [draft, setDraft] = useState(blank);
  const [target, setTarget] = useState("");
  const [publish, setPublish] = useState(true);
  const [mistake, setMistake] = useState<string | null>(null);
  const run = useMutation(
    trpc.outcomes.importQuestionnaire.mutationOptions({
      onSuccess: (result) =>
        result.applied ? queries.invalidateQueries({ queryKey: trpc.catalog.pathKey() }) : undefined,
    }),
  );
  const measures = (names.data ?? []).filter(({ kind, status }) => kind === "measure" && status !== "retired");
  // Whatever is changed after a check makes the check a statement about something else.
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setMistake(null);
    run.reset();
  };
  async function choose(file: File | undefined) {
    if (!file) return;
    const isTooLarge = file.size > longestQuestionnaire;
    change({ text: isTooLarge ? "" : await file.text() });
    if (isTooLarge) setMistake(t("tooLarge"));
  }
  function send(dryRun: boolean) {
    if (draft.text.trim() === "") return setMistake(t("empty"));
    if (draft.text.length > longestQuestionnaire) return setMistake(t("tooLarge"));
    const known = measures.find(({ key }) => key === target);
    const named = known ? { key: known.key, title: known.title } : { key: draft.key || suggestedKey(draft.title) };
    run.mutate({ ...draft, ...named, publish, dryRun });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    send(true);
  }
  const { rule, minAnswered } = draft.scoring;
  const failure = run.error ? failureOf(run.error) : null;
  const { fields } = useFailureText()(failure);
  const needsLeast = rule === "sum" || rule === "mean" || rule === "percent";
  const inWords = <Value extends string>(values: readonly Value[], words: (value: Value) => string) =>
    values.map((value) => ({ value, label: words(value) }));
  return (
    <div className="flex flex-col gap-8">
      <form onSubmit={submit} noValidate className="flex max-w-3xl flex-col gap-5">
        <Field label={t("file")} id="questionnaire-file" hint={t("fileHint")}>
          <input
            id="questionnaire-file"
            type="file"
            accept=".json,application/json,application/fhir+json"
            aria-describedby="questionnaire-file-hint"
            className="block w-full max-w-md cursor-pointer rounded-6 border border-ink-3/55 bg-surface text-14 file:me-3 file:min-h-9 file:cursor-pointer file:border-0 file:bg-sunken file:px-3.5 file:font-semibold file:text-ink hover:border-ink-3"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </Field>
        <Field label={t("paste")} error={mistake}>
          <TextArea
            rows={5}
            spellCheck={false}
            className="max-h-64 font-mono"
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <Field label={t("target")} hint={t("targetHint")}>
          <Select
            className="max-w-md"
            placeholder={null}
            value={target}
            options={[
              { value: "", label: t("targetNew") },
              ...measures.map(({ key, title }) => ({ value: key, label: title })),
            ]}
            onChange={(event) => {
              setTarget(event.target.value);
              change({});
            }}
          />
        </Field>
        {target === "" ? (
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10rem]">
            <Field label={t("name")} error={fields.title}>
              <TextInput
                maxLength={90}
                value={draft.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            </Field>
            <Field label={t("key")} error={fields.key}>
              <TextInput
                maxLength={60}
                value={draft.key || suggestedKey(draft.title)}
                onChange={(event) => change({ key: event.target.value })}
              />
            </Field>
            <Field label={t("better")}>
              <Select
                placeholder={null}
                value={draft.better}
                options={inWords(["lower", "higher"] as const, (value) => options(`better.${value}`))}
                onChange={(event) => change({ better: event.target.value === "higher" ? "higher" : "lower" })}
              />
            </Field>
          </div>
        ) : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("rule")}>
            <Select
              placeholder={null}
              value={rule}
              options={scoringRules.map((value) => ({ value, label: t(`ruleOf.${value}`) }))}
              onChange={(event) => {
                const next = scoringRules.find((value) => value === event.target.value);
                if (next) change({ scoring: { rule: next, minAnswered: null } });
              }}
            />
          </Field>
          {needsLeast ? (
            <Field label={t("minAnswered")} hint={t("minAnsweredHint")} optional>
              <NumberInput
                className="max-w-40"
                min={1}
                max={200}
                value={minAnswered}
                onValueChange={(value) => change({ scoring: { rule, minAnswered: value } })}
              />
            </Field>
          ) : null}
          <Field label={t("recall")}>
            <Select
              placeholder={null}
              value={draft.recall}
              options={inWords(recalls, (value) => options(`recall.${value}`))}
              onChange={(event) => change({ recall: recalls.find((one) => one === event.target.value) ?? "none" })}
            />
          </Field>
          <Field label={t("asked")}>
            <Select
              placeholder={null}
              value={draft.asked}
              options={inWords(askings, (value) => options(`asked.${value}`))}
              onChange={(event) => change({ asked: askings.find((one) => one === event.target.value) ?? "never" })}
            />
          </Field>
        </div>
        <Field label={t("statement")} hint={t("statementHint")} error={fields["licence.statement"]}>
          <TextArea
            rows={2}
            maxLength={400}
            value={draft.licence.statement}
            onChange={(event) => change({ licence: { ...draft.licence, statement: event.target.value } })}
          />
        </Field>
        <Checkbox
          label={t("confirm")}
          hint={t("confirmHint")}
          checked={draft.licence.confirmed}
          onChange={(event) => change({ licence: { ...draft.licence, confirmed: event.target.checked } })}
        />
        <Checkbox
          label={t("publish")}
          hint={t("publishHint")}
          checked={publish}
          onChange={(event) => {
            setPublish(event.target.checked);
            run.reset();
          }}
        />
        <FormFailure failure={failure} attempt={run.submittedAt} />
        <div>
          <Button type="submit" variant={run.data ? "outline" : "primary"} busy={run.isPending}>
            {t("check")}
          </Button>
        </div>
      </form>
      {run.data ? (
        <QuestionnaireResultView
          result={run.data}
          published={publish}
          confirmed={draft.licence.confirmed}
          busy={run.isPending}
          onApply={() => send(false)}
        />
      ) : null}
    </div>
  );
}
