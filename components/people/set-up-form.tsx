"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { AnswerTimeSelect, answerTimeOf } from "./answer-time-select";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in-request";
import { SupportChoice } from "./support-choice";

const names = ["practiceName", "zone", "within", "name", "email", "password"] as const;

/** Creates the practice, its catalog and its first admin, then signs the admin in. */
export function SetUpForm({ token, zones }: { token: string; zones: readonly string[] }) {
  const t = useTranslations("people.setUp");
  const tAccount = useTranslations("account");
  const trpc = useTrpc();
  const ready = useHydrated();
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [decisionSupport, setDecisionSupport] = useState(false);
  const setUp = useMutation(
    trpc.people.setUpPractice.mutationOptions({
      onSuccess: async ({ email }, { password }) => {
        const failed = await signInWithPassword(email, password);
        window.location.assign(failed ? "/sign-in" : "/");
      },
    }),
  );
  const failure = setUp.error ? failureOf(setUp.error) : null;
  const said = useFailureText()(failure);
  const idOf = (name: (typeof names)[number]) => `${prefix}${name}`;

  // Whoever sets a practice up most likely sits in it.
  useEffect(() => {
    const select = form.current?.querySelector<HTMLSelectElement>("[name=zone]");
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (select && select.value === "" && zones.includes(here)) select.value = here;
  }, [zones]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: (typeof names)[number]) => String(given.get(name) ?? "");
    setAttempt(attempt + 1);
    setUp.mutate({
      token,
      practiceName: text("practiceName"),
      zone: text("zone"),
      ...answerTimeOf(given.get("within")),
      decisionSupport,
      name: text("name"),
      email: text("email"),
      password: text("password"),
    });
  }

  const fields = Object.fromEntries(names.map((name) => [name, { label: t(name), id: idOf(name) }]));
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <FormFailure failure={failure} attempt={attempt} fields={fields} />
      <Field label={t("practiceName")} id={idOf("practiceName")} error={said.fields.practiceName} required>
        <TextInput name="practiceName" size={48} autoComplete="organization" maxLength={120} />
      </Field>
      <Field label={t("zone")} hint={t("zoneHint")} id={idOf("zone")} error={said.fields.zone} required>
        <Select name="zone" size={48} options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))} />
      </Field>
      <Field label={t("within")} hint={t("withinHint")} id={idOf("within")} error={said.fields.within}>
        <AnswerTimeSelect name="within" size={48} current={{ within: 2, unit: "working_days" }} />
      </Field>
      <SupportChoice on={decisionSupport} onChoose={setDecisionSupport} size={48} later />
      <Field label={t("name")} id={idOf("name")} error={said.fields.name} required>
        <TextInput name="name" size={48} autoComplete="name" maxLength={120} />
      </Field>
      <Field label={t("email")} id={idOf("email")} error={said.fields.email} required>
        <TextInput name="email" type="email" size={48} autoComplete="username" autoCapitalize="none" maxLength={254} />
      </Field>
      <Field
        label={t("password")}
        hint={tAccount("password.hint")}
        id={idOf("password")}
        error={said.fields.password}
        required
      >
        <PasswordInput name="password" kind="new" />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size={48}
        busy={setUp.isPending || setUp.isSuccess}
        disabled={!ready}
        className="w-full"
      >
        {t("submit")}
      </Button>
    </form>
  );
}
