"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useAnnounce } from "@/components/ui/toast";
import { PasswordInput } from "./password-input";

export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations("account.page");
  const tAccount = useTranslations("account");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ready = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const ids = { current: useId(), next: useId() };
  const [attempt, setAttempt] = useState(0);
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: () => {
        form.current?.reset();
        announce({ message: t("changed"), tone: "good" });
        return queries.invalidateQueries(trpc.account.sessions.queryFilter());
      },
    }),
  );
  const failure = change.error ? failureOf(change.error) : null;
  const said = useFailureText()(failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setAttempt(attempt + 1);
    change.mutate({ current: String(given.get("current")), next: String(given.get("next")) });
  }
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="flex max-w-md flex-col gap-4">
      <FormFailure
        failure={failure}
        attempt={attempt}
        fields={{ current: { label: t("current"), id: ids.current }, next: { label: t("next"), id: ids.next } }}
      />
      {/* Password managers want to know whose password changes. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field label={t("current")} id={ids.current} error={said.fields.current} required>
        <PasswordInput name="current" kind="current" />
      </Field>
      <Field label={t("next")} hint={tAccount("password.hint")} id={ids.next} error={said.fields.next} required>
        <PasswordInput name="next" kind="new" />
      </Field>
      <div>
        <Button type="submit" variant="primary" size={48} busy={change.isPending} disabled={!ready}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
