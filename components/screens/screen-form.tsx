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
import { askedFlags, missingItems } from "@/domain/assessment/asked-flags";
import type { FlagView } from "@/domain/assessment/screen-dtos";
import type { ScreenKind } from "@/domain/assessment/screen-schemas";
import { flagGroups } from "@/domain/catalog/flag-groups";
import { type GivenAnswer, ScreenQuestion } from "./screen-question";
import { useScreenWords } from "./screen-words";

type ScreenFormProps = { clientId: string; kind: ScreenKind; flags: readonly FlagView[]; onDone: () => void };
type Given = Record<string, GivenAnswer>;

/** The practice's red-flag list, group by group. Nothing is answered beforehand; "all no" is one press a group. */
export function ScreenForm({ clientId, kind, flags, onDone }: ScreenFormProps) {
  const t = useTranslations("screens");
  const tGroup = useTranslations("catalog.option.flagGroup");
  const trpc = useTrpc();
  const words = useScreenWords(flags);
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
  const said = answersOf(given);
  const asked = askedFlags(kind, flags, said);
  // What was answered behind a question that is closed again is not sent.
  const answers = Object.fromEntries(Object.entries(said).filter(([item]) => asked.some(({ key }) => key === item)));
  const missing = missingItems(kind, flags, answers);
  const needed = asked.filter(({ group }) => group !== "recovery").length;
  const failure = failureText(record.error ? failureOf(record.error) : null);
  const problemOf = (item: string) =>
    failure.fields[`answers.${item}`] ??
    (attempt > 0 && missing.includes(item) ? t("notAnswered", { count: 1 }) : null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (missing.length > 0) setAttempt((before) => before + 1);
    else record.mutate({ clientId, kind, answers });
  }

  const question = (flag: FlagView) => (
    <ScreenQuestion
      key={flag.key}
      flag={flag}
      given={given[flag.key]}
      error={problemOf(flag.key)}
      onAnswer={(one) => setGiven((before) => ({ ...before, [flag.key]: one }))}
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
      {flagGroups.map((group) => {
        const items = asked.filter((flag) => flag.group === group);
        if (items.length === 0) return null;
        const followUps = items.filter(({ after }) => after !== undefined);
        return (
          <Section
            key={group}
            id={`group-${group}`}
            title={tGroup(group)}
            note={group === "cauda_equina" ? t("groupHint.cauda_equina") : undefined}
            aside={
              group === "recovery" ? null : (
                <AllQuiet group={tGroup(group)} items={items} given={given} onGiven={setGiven} />
              )
            }
          >
            {group === "recovery" ? <p className="prose-width text-ink-2">{t("yellowHint")}</p> : null}
            {items.filter(({ after }) => after === undefined).map(question)}
            {followUps.length > 0 ? (
              <div className="ms-4 border-line border-s ps-4">{followUps.map(question)}</div>
            ) : null}
          </Section>
        );
      })}
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

interface AllQuietProps {
  group: string;
  items: readonly FlagView[];
  given: Given;
  onGiven: (change: (before: Given) => Given) => void;
}

/** Answers what is open in a group with each item's first answer. */
function AllQuiet({ group, items, given, onGiven }: AllQuietProps) {
  const t = useTranslations("screens");
  const open = items.flatMap(({ key, answers: [first] }) => (first && !given[key]?.answer ? [[key, first.value]] : []));
  if (items.length < 2 || open.length === 0) return null;
  const quiet = Object.fromEntries(open.map(([key, answer]) => [key, { answer: answer ?? null, note: "" }]));
  return (
    <Button variant="text" onClick={() => onGiven((before) => ({ ...before, ...quiet }))}>
      {t("allNo")}
      <span className="sr-only">: {group}</span>
    </Button>
  );
}

function answersOf(given: Given): Record<string, { answer: string; note: string | null }> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([item, { answer, note }]) =>
      answer ? [[item, { answer, note: note.trim() || null }]] : [],
    ),
  );
}
