"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in-request";

/** Sets a new password by a mailed link and signs in with it. */
export function NewPasswordForm({ token }: { token: string }) {
  const t = useTranslations("account");
  const trpc = useTrpc();
  const ready = useHydrated();
  const passwordId = useId();
  const [attempt, setAttempt] = useState(0);
  const reset = useMutation(
    trpc.account.resetPassword.mutationOptions({
      onSuccess: async ({ email }, { password }) => {
        const failed = await signInWithPassword(email, password);
        window.location.assign(failed ? "/sign-in" : "/");
      },
    }),
  );
  const failure = reset.error ? failureOf(reset.error) : null;
  const said = useFailureText()(failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAttempt(attempt + 1);
    reset.mutate({ token, password: String(new FormData(event.currentTarget).get("password")) });
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <FormFailure
        failure={failure}
        attempt={attempt}
        fields={{ password: { label: t("newPassword.password"), id: passwordId } }}
      />
      <Field
        label={t("newPassword.password")}
        hint={t("password.hint")}
        id={passwordId}
        error={said.fields.password}
        required
      >
        <PasswordInput name="password" kind="new" />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size={48}
        busy={reset.isPending || reset.isSuccess}
        disabled={!ready}
        className="w-full"
      >
        {t("newPassword.submit")}
      </Button>
    </form>
  );
}
