"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export function ResetRequestForm() {
  const t = useTranslations("account.reset");
  const trpc = useTrpc();
  const ready = useHydrated();
  const emailId = useId();
  const [attempt, setAttempt] = useState(0);
  const request = useMutation(trpc.account.requestReset.mutationOptions());
  const failure = request.error ? failureOf(request.error) : null;
  const said = useFailureText()(failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAttempt(attempt + 1);
    request.mutate({ email: String(new FormData(event.currentTarget).get("email")) });
  }

  if (request.isSuccess) {
    return (
      <div className="flex flex-col gap-4">
        <Banner tone="good" live="status" title={t("sentTitle")}>
          {t("sentBody", { email: request.variables.email.trim() })}
        </Banner>
        {request.data.demoLink ? (
          <Banner title={t("demo")}>
            <a href={request.data.demoLink} className="break-all font-medium text-action underline underline-offset-3">
              {request.data.demoLink}
            </a>
          </Banner>
        ) : null}
        <p>
          <Button variant="text" size={48} className="-ms-3.5" onClick={() => request.reset()}>
            {t("again")}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <FormFailure failure={failure} attempt={attempt} fields={{ email: { label: t("email"), id: emailId } }} />
      <Field label={t("email")} id={emailId} error={said.fields.email} required>
        <TextInput name="email" type="email" size={48} autoComplete="username" autoCapitalize="none" maxLength={254} />
      </Field>
      <Button type="submit" variant="primary" size={48} busy={request.isPending} disabled={!ready} className="w-full">
        {t("submit")}
      </Button>
      <p className="text-14">
        <Link href="/sign-in" className="font-medium text-action underline underline-offset-3">
          {t("back")}
        </Link>
      </p>
    </form>
  );
}
