"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import type { Failure } from "@/components/trpc/failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { OfferedLogin } from "@/domain/account/dtos";
import { DemoLogins } from "./demo-logins";
import { PasswordInput } from "./password-input";
import { signInWithPassword } from "./sign-in-request";

/** Address and password. In the demo its logins fill the form with one tap. */
export function SignInForm({ next, logins }: { next: string; logins: readonly OfferedLogin[] }) {
  const t = useTranslations("account.signIn");
  const ready = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    const failed = await signInWithPassword(String(given.get("email")), String(given.get("password")));
    if (failed) {
      setFailure(failed);
      setBusy(false);
      form.current?.querySelector<HTMLInputElement>("[name=password]")?.select();
      return;
    }
    window.location.assign(next);
  }

  function fill(login: OfferedLogin) {
    for (const name of ["email", "password"] as const) {
      const input = form.current?.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (input) input.value = login[name];
    }
    setFailure(null);
    form.current?.querySelector<HTMLButtonElement>("[type=submit]")?.focus();
  }

  return (
    <>
      <form ref={form} method="post" onSubmit={submit} className="flex flex-col gap-4">
        <FormFailure failure={failure} />
        <Field label={t("email")} required>
          <TextInput
            name="email"
            type="email"
            size={48}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
        </Field>
        <Field label={t("password")} required>
          <PasswordInput name="password" kind="current" />
        </Field>
        <Button type="submit" variant="primary" size={48} busy={busy} disabled={!ready} className="w-full">
          {t("submit")}
        </Button>
        <p className="text-14">
          <Link href="/reset" className="font-medium text-action underline underline-offset-3">
            {t("forgotten")}
          </Link>
        </p>
      </form>
      {logins.length > 0 ? <DemoLogins logins={logins} onChoose={fill} /> : null}
    </>
  );
}
