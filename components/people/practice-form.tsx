"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useHydrated } from "@/components/forms/use-hydrated";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";

const names = ["name", "zone", "phone", "address"] as const;

/** The practice's own facts, as clients see them. */
export function PracticeForm({ zones }: { zones: readonly string[] }) {
  const t = useTranslations("people.settings");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ready = useHydrated();
  const prefix = useId();
  const [attempt, setAttempt] = useState(0);
  const { data: practice } = useSuspenseQuery(trpc.people.practice.queryOptions({}));
  const change = useMutation(
    trpc.people.changePractice.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(trpc.people.practice.queryKey({}), saved);
        announce({ message: t("saved"), tone: "good" });
      },
    }),
  );
  const failure = change.error ? failureOf(change.error) : null;
  const said = useFailureText()(failure);
  const idOf = (name: (typeof names)[number]) => `${prefix}${name}`;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: (typeof names)[number]) => String(given.get(name) ?? "").trim();
    setAttempt(attempt + 1);
    change.mutate({
      name: text("name"),
      zone: text("zone"),
      phone: text("phone") || null,
      address: text("address") || null,
    });
  }
  // A zone that the runtime has since renamed stays choosable: saving must not change it unasked.
  const known = zones.includes(practice.zone) ? zones : [practice.zone, ...zones];
  const fields = Object.fromEntries(names.map((name) => [name, { label: t(name), id: idOf(name) }]));
  return (
    <form noValidate onSubmit={submit} className="mt-6 flex max-w-xl flex-col gap-5">
      <FormFailure failure={failure} attempt={attempt} fields={fields} />
      <Field label={t("name")} id={idOf("name")} error={said.fields.name} required>
        <TextInput name="name" defaultValue={practice.name} maxLength={120} />
      </Field>
      <Field label={t("zone")} hint={t("zoneHint")} id={idOf("zone")} error={said.fields.zone} required>
        <Select
          name="zone"
          defaultValue={practice.zone}
          placeholder={null}
          options={known.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
      </Field>
      <Field label={t("phone")} hint={t("phoneHint")} id={idOf("phone")} error={said.fields.phone} optional>
        <TextInput name="phone" type="tel" defaultValue={practice.phone ?? ""} maxLength={40} />
      </Field>
      <Field label={t("address")} hint={t("addressHint")} id={idOf("address")} error={said.fields.address} optional>
        <TextInput name="address" autoComplete="street-address" defaultValue={practice.address ?? ""} maxLength={160} />
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={change.isPending} disabled={!ready}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
