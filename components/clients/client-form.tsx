"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { ClientDetail } from "@/domain/clients/dtos";
import { onsets } from "@/domain/outcomes/onset";

export type ClientFormProps = {
  /** The client to change; without one a new client is taken on. */
  client?: Pick<
    ClientDetail,
    "id" | "name" | "email" | "phone" | "bornOn" | "zone" | "complaint" | "onset" | "minutesADay"
  >;
  onClose: () => void;
};

const fieldNames = ["name", "email", "phone", "bornOn", "zone", "complaint", "onset", "minutesADay"] as const;
const zones = () =>
  Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

/** A name and one contact are enough; what was typed stays when something is refused. */
export function ClientForm({ client, onClose }: ClientFormProps) {
  const t = useTranslations("clients");
  const trpc = useTrpc();
  const router = useRouter();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const formId = useId();
  const [text, setText] = useState({
    name: client?.name ?? "",
    email: client?.email ?? "",
    phone: client?.phone ?? "",
    bornOn: client?.bornOn ?? "",
    zone: client?.zone ?? "",
    complaint: client?.complaint ?? "",
    onset: client?.onset ?? "",
  });
  const [minutesADay, setMinutes] = useState<number | null>(client?.minutesADay ?? 20);
  const [attempt, setAttempt] = useState(0);
  const create = useMutation(trpc.clients.create.mutationOptions());
  const change = useMutation(trpc.clients.change.mutationOptions());
  const error = create.error ?? change.error;
  const failure = failureText(error ? failureOf(error) : null);
  const isContactMissing = error !== null && failureOf(error).fields.email === "contact_needed";
  const problems: Partial<Record<string, string>> = {
    ...failure.fields,
    ...(isContactMissing ? { email: t("form.contactNeeded") } : {}),
  };
  const set = (name: keyof typeof text) => (event: { target: { value: string } }) =>
    setText((before) => ({ ...before, [name]: event.target.value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = {
      name: text.name,
      email: text.email.trim() || null,
      phone: text.phone.trim() || null,
      bornOn: text.bornOn || null,
      complaint: text.complaint.trim() || null,
      onset: onsets.find((known) => known === text.onset) ?? null,
      ...(text.zone ? { zone: text.zone } : {}),
      ...(minutesADay === null ? {} : { minutesADay }),
    };
    try {
      const { clientId } = client
        ? await change.mutateAsync({ clientId: client.id, ...input })
        : await create.mutateAsync(input);
      await refresh();
      if (client) onClose();
      else router.push(`/practice/clients/${clientId}`);
    } catch {
      // Shown from the mutation's own error.
      setAttempt((before) => before + 1);
    }
  }

  const id = (name: string) => `${formId}-${name}`;
  const busy = create.isPending || change.isPending;
  const summary = fieldNames.flatMap((name) =>
    problems[name] ? [{ fieldId: id(name), message: `${t(`form.${labelOf[name]}`)}: ${problems[name]}` }] : [],
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={client ? t("form.changeTitle", { name: client.name }) : t("form.newTitle")}
      description={client ? undefined : t("form.newBody")}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={busy}>
          {client ? t("form.save") : t("form.create")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4 pb-2">
        <FormErrorSummary
          attempt={attempt}
          errors={summary.length > 0 ? summary : failure.text ? [{ message: failure.text }] : []}
        />
        <Field id={id("name")} label={t("form.name")} required error={problems.name}>
          <TextInput value={text.name} onChange={set("name")} maxLength={120} autoComplete="off" data-autofocus="" />
        </Field>
        <Field id={id("email")} label={t("form.email")} hint={t("form.emailHint")} error={problems.email}>
          <TextInput value={text.email} onChange={set("email")} type="email" autoComplete="off" />
        </Field>
        <Field id={id("phone")} label={t("form.phone")} error={problems.phone}>
          <TextInput value={text.phone} onChange={set("phone")} type="tel" autoComplete="off" />
        </Field>
        <Field
          id={id("complaint")}
          label={t("form.complaint")}
          hint={t("form.complaintHint")}
          optional
          error={problems.complaint}
        >
          <TextArea value={text.complaint} onChange={set("complaint")} maxLength={1000} rows={2} />
        </Field>
        <Field id={id("onset")} label={t("form.onset")} optional error={problems.onset}>
          <Select
            value={text.onset}
            onChange={set("onset")}
            placeholder={t("form.onsetUnknown")}
            options={onsets.map((value) => ({ value, label: t(`onset.${value}`) }))}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id={id("bornOn")} label={t("form.bornOn")} optional error={problems.bornOn}>
            <TextInput value={text.bornOn} onChange={set("bornOn")} type="date" />
          </Field>
          <Field id={id("minutesADay")} label={t("form.minutes")} error={problems.minutesADay}>
            <NumberInput
              value={minutesADay}
              onValueChange={setMinutes}
              min={5}
              max={120}
              step={5}
              unit={t("form.minutesUnit")}
            />
          </Field>
        </div>
        <Field id={id("zone")} label={t("form.zone")} hint={t("form.zoneHint")} error={problems.zone}>
          <Select
            value={text.zone}
            onChange={set("zone")}
            placeholder={client ? null : t("form.zoneOfPractice")}
            options={zones()}
          />
        </Field>
      </form>
    </Dialog>
  );
}

const labelOf = {
  name: "name",
  email: "email",
  phone: "phone",
  bornOn: "bornOn",
  zone: "zone",
  complaint: "complaint",
  onset: "onset",
  minutesADay: "minutes",
} as const;
