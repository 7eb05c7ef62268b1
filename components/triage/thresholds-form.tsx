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
import { NumberInput } from "@/components/ui/number-input";
import { useAnnounce } from "@/components/ui/toast";

const names = ["painHigh", "painRise", "silentHours", "silentDays", "silentLongDays", "planWeeks"] as const;
const units = {
  painHigh: "points",
  painRise: "more",
  silentHours: "hours",
  silentDays: "days",
  silentLongDays: "days",
  planWeeks: "weeks",
} as const;

/** From when on a client stands on the board: the practice's own thresholds. */
export function ThresholdsForm() {
  const t = useTranslations("triage.settings");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ready = useHydrated();
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const { data: known } = useSuspenseQuery(trpc.triage.thresholds.queryOptions({}));
  const [values, setValues] = useState<Record<(typeof names)[number], number | null>>(known);
  const choose = useMutation(
    trpc.triage.chooseThresholds.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(trpc.triage.thresholds.queryKey({}), saved);
        announce({ message: t("saved"), tone: "good" });
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    // An empty box means: as it was.
    const chosen = { ...known };
    for (const name of names) chosen[name] = values[name] ?? known[name];
    setValues(chosen);
    choose.mutate(chosen);
  }
  return (
    <section aria-labelledby="thresholds-title" className="mt-12 max-w-xl">
      <h2 id="thresholds-title" className="title-18">
        {t("title")}
      </h2>
      <p className="mt-1 text-ink-2">{t("body")}</p>
      <form noValidate onSubmit={submit} className="mt-4 flex flex-col gap-5">
        <FormFailure
          failure={choose.error ? failureOf(choose.error) : null}
          attempt={attempt}
          fields={Object.fromEntries(names.map((name) => [name, { label: t(name), id: `${id}-${name}` }]))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          {names.map((name) => (
            <Field key={name} label={t(name)} id={`${id}-${name}`}>
              <NumberInput
                value={values[name]}
                unit={t(units[name])}
                onValueChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
              />
            </Field>
          ))}
        </div>
        <div>
          <Button type="submit" busy={choose.isPending} disabled={!ready}>
            {t("save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
