"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { AnswerTimeSelect, answerTimeOf } from "@/components/people/answer-time-select";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useAnnounce } from "@/components/ui/toast";

/** How soon clients are answered, as they read it wherever they may worry; or that nothing is promised. */
export function AnswerTimeForm() {
  const t = useTranslations("messages.settings");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ready = useHydrated();
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const { data: known } = useSuspenseQuery(trpc.messages.answerTime.queryOptions({}));
  const choose = useMutation(
    trpc.messages.chooseAnswerTime.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(trpc.messages.answerTime.queryKey({}), saved);
        announce({ message: t("saved"), tone: "good" });
      },
    }),
  );
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAttempt(attempt + 1);
    choose.mutate(answerTimeOf(new FormData(event.currentTarget).get("answer")));
  }
  return (
    <section aria-labelledby="answer-time-title" className="mt-12 max-w-xl">
      <h2 id="answer-time-title" className="title-18">
        {t("title")}
      </h2>
      {known.written ? <p className="mt-1 prose-width text-ink-2">{t("written", { text: known.written })}</p> : null}
      <form noValidate onSubmit={submit} className="mt-4 flex flex-col gap-5">
        <FormFailure failure={choose.error ? failureOf(choose.error) : null} attempt={attempt} fields={{}} />
        <Field label={t("label")} hint={t("hint")} id={id}>
          <AnswerTimeSelect name="answer" current={known} />
        </Field>
        <div>
          <Button type="submit" busy={choose.isPending} disabled={!ready}>
            {t("save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
