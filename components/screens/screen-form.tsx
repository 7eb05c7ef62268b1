"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import { askedKeys, redFlagGroups, redFlagOf, spaKeys } from "@/domain/assessment/red-flags";
import { missingItems, type ScreenItem, type ScreenKind, screenItemSchema } from "@/domain/assessment/screen-schemas";
import { yellowFlagKeys, yellowFlagOf } from "@/domain/assessment/yellow-flags";
import { type GivenAnswer, ScreenQuestion } from "./screen-question";
import { useScreenWords } from "./screen-words";

type ScreenFormProps = { clientId: string; kind: ScreenKind; onDone: () => void };
type Given = Partial<Record<ScreenItem, GivenAnswer>>;

/** The red-flag list, group by group. Nothing is answered beforehand; "all no" is one press a group. */
export function ScreenForm({ clientId, kind, onDone }: ScreenFormProps) {
  const t = useTranslations("screens");
  const trpc = useTrpc();
  const words = useScreenWords();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const [given, setGiven] = useState<Given>({});
  const [attempt, setAttempt] = useState(0);
  const record = useMutation(
    trpc.screens.record.mutationOptions({
      onSuccess: async ({ level }) => {
        await refresh();
        announce({ message: level ? t("recorded") : t("recordedClear"), tone: level ? "plain" : "good" });
        onDone();
      },
      onError: () => setAttempt((before) => before + 1),
    }),
  );
  const answers = answersOf(given);
  const missing = missingItems(kind, answers);
  const asked = askedKeys(kind);
  const isSpaOpen = given.rf_spa_onset?.answer === "yes";
  const needed = asked.length + (isSpaOpen ? spaKeys.length : 0);
  const failure = failureText(record.error ? failureOf(record.error) : null);
  const problemOf = (item: ScreenItem) =>
    failure.fields[`answers.${item}`] ??
    (attempt > 0 && missing.includes(item) ? t("notAnswered", { count: 1 }) : null);
  const answer = (item: ScreenItem) => (one: GivenAnswer) => setGiven((before) => ({ ...before, [item]: one }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (missing.length > 0) setAttempt((before) => before + 1);
    else record.mutate({ clientId, kind, answers });
  }

  const question = (item: ScreenItem, choices: readonly string[] | { min: number; max: number }) => (
    <ScreenQuestion
      key={item}
      item={item}
      answers={choices}
      given={given[item]}
      error={problemOf(item)}
      onAnswer={answer(item)}
    />
  );

  return (
    <form onSubmit={submit} noValidate className="flex max-w-4xl flex-col gap-8">
      <FormErrorSummary
        attempt={attempt}
        errors={
          attempt === 0
            ? []
            : missing.length > 0
              ? missing.slice(0, 8).map((item) => ({ fieldId: `q-${item}`, message: words.question(item) }))
              : failure.text
                ? [{ message: failure.text }]
                : []
        }
      />
      {redFlagGroups.map((group) => {
        const items = asked.filter((key) => redFlagOf(key).group === group);
        const open = items.filter((key) => isAskable(key) && !given[key]?.answer);
        if (items.length === 0) return null;
        return (
          <Section
            key={group}
            id={`group-${group}`}
            title={t(`groups.${group}`)}
            note={group === "cauda_equina" ? t("groupHint.cauda_equina") : undefined}
            aside={
              items.length > 1 && open.length > 0 ? (
                <Button
                  variant="text"
                  onClick={() =>
                    setGiven((before) => ({
                      ...before,
                      ...Object.fromEntries(open.map((key) => [key, { answer: "no", note: "" }])),
                    }))
                  }
                >
                  {t("allNo")}
                  <span className="sr-only">: {t(`groups.${group}`)}</span>
                </Button>
              ) : null
            }
          >
            {items.flatMap((key) => (isAskable(key) ? [question(key, Object.keys(redFlagOf(key).answers))] : []))}
            {group === "inflammatory" && isSpaOpen ? (
              <div className="ms-4 border-line border-s ps-4">{spaKeys.map((key) => question(key, ["no", "yes"]))}</div>
            ) : null}
          </Section>
        );
      })}
      {kind === "full" ? (
        <Section id="group-yellow" title={t("yellowTitle")}>
          <p className="prose-width text-ink-2">{t("yellowHint")}</p>
          {yellowFlagKeys.map((key) => {
            const flag = yellowFlagOf(key);
            return question(key, flag.kind === "choice" ? flag.answers : flag);
          })}
        </Section>
      ) : null}
      <div className="on-ground sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-line border-t py-3 max-lg:bottom-14">
        <Button type="submit" variant="primary" busy={record.isPending}>
          {t("save")}
        </Button>
        <Button variant="text" onClick={onDone}>
          {t("cancel")}
        </Button>
        <span role="status" className="ms-auto text-ink-2">
          {t("answered", { done: needed - missing.length, count: needed })}
        </span>
      </div>
    </form>
  );
}

const isAskable = (key: string): key is ScreenItem => screenItemSchema.safeParse(key).success;

function answersOf(given: Given): Partial<Record<ScreenItem, { answer: string; note: string | null }>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([item, one]) =>
      one?.answer ? [[item, { answer: one.answer, note: one.note.trim() || null }]] : [],
    ),
  );
}
