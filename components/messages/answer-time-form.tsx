"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useAnnounce } from "@/components/ui/toast";

const choices = ["none", "4 hours", "24 hours", "1 working_days", "2 working_days", "3 working_days", "5 working_days"];

/** How soon messages are answered, as clients read it above their messages; or that nothing is promised. */
export function AnswerTimeForm() {
  const t = useTranslations("messages.settings");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ready = useHydrated();
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const { data: known } = useSuspenseQuery(trpc.messages.answerTime.queryOptions({}));
  const current = known.within === null ? "none" : `${known.within} ${known.unit}`;
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
    const [count = "none", unit] = String(new FormData(event.currentTarget).get("answer")).split(" ");
    const within = count === "none" ? null : Number(count);
    choose.mutate({ within, unit: unit === "hours" ? "hours" : "working_days" });
  }
  const label = (choice: string) => {
    const [count, unit] = choice.split(" ");
    if (unit === undefined) return t("none");
    return t(unit === "hours" ? "hours" : "working_days", { count: Number(count) });
  };
  const options = choices.includes(current) ? choices : [...choices, current];
  return (
    <section aria-labelledby="answer-time-title" className="mt-12 max-w-xl">
      <h2 id="answer-time-title" className="title-18">
        {t("title")}
      </h2>
      <form noValidate onSubmit={submit} className="mt-4 flex flex-col gap-5">
        <FormFailure failure={choose.error ? failureOf(choose.error) : null} attempt={attempt} fields={{}} />
        <Field label={t("label")} hint={t("hint")} id={id}>
          <Select
            name="answer"
            defaultValue={current}
            placeholder={null}
            options={options.map((value) => ({ value, label: label(value) }))}
          />
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
