"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc, useTrpcClient } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in-request";

export type AcceptFormProps = { token: string; email: string; name: string; hasAccount: boolean };

/** Accepts an invitation: with a new account, or with the password of the one that the address has. */
export function AcceptForm({ token, email, name, hasAccount }: AcceptFormProps) {
  const t = useTranslations("people.accept");
  const tAccount = useTranslations("account");
  const trpc = useTrpc();
  const client = useTrpcClient();
  const ready = useHydrated();
  const ids = { name: useId(), password: useId() };
  const [attempt, setAttempt] = useState(0);
  const accept = useMutation(
    trpc.people.acceptInvitation.mutationOptions({
      onSuccess: async ({ practiceId, role }, { password }) => {
        if (await signInWithPassword(email, password)) return window.location.assign("/sign-in");
        await client.account.choose.mutate({ practiceId, role }).catch(() => null);
        window.location.assign("/");
      },
    }),
  );
  const failure = accept.error ? failureOf(accept.error) : null;
  const said = useFailureText()(failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const password = String(given.get("password"));
    setAttempt(attempt + 1);
    if (hasAccount) accept.mutate({ as: "existing", token, password });
    else accept.mutate({ as: "new", token, name: String(given.get("name")), password });
  }

  const passwordLabel = hasAccount ? tAccount("signIn.password") : t("newPassword");
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <FormFailure
        failure={failure}
        attempt={attempt}
        fields={{
          name: { label: t("name"), id: ids.name },
          password: { label: passwordLabel, id: ids.password },
        }}
      />
      <Field label={tAccount("signIn.email")}>
        <TextInput name="email" size={48} value={email} readOnly autoComplete="username" />
      </Field>
      {hasAccount ? null : (
        <Field label={t("name")} hint={t("nameHint")} id={ids.name} error={said.fields.name} required>
          <TextInput name="name" size={48} defaultValue={name} autoComplete="name" maxLength={120} />
        </Field>
      )}
      <Field
        label={passwordLabel}
        hint={hasAccount ? t("passwordHint") : tAccount("password.hint")}
        id={ids.password}
        error={said.fields.password}
        required
      >
        <PasswordInput name="password" kind={hasAccount ? "current" : "new"} />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size={48}
        busy={accept.isPending || accept.isSuccess}
        disabled={!ready}
        className="w-full"
      >
        {t(hasAccount ? "submitExisting" : "submit")}
      </Button>
      {hasAccount ? (
        <p className="text-14">
          <Link href="/reset" className="font-medium text-action underline underline-offset-3">
            {tAccount("signIn.forgotten")}
          </Link>
        </p>
      ) : null}
    </form>
  );
}
