"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Invited } from "@/domain/people/dtos";
import { MailLanguage, mailLanguageIn } from "./mail-language";
import { StaffRolesField, staffRolesIn } from "./staff-roles-field";

export type InviteMemberDialogProps = {
  onClose: () => void;
  onInvited: (invited: Invited, email: string) => void;
};

export function InviteMemberDialog({ onClose, onInvited }: InviteMemberDialogProps) {
  const t = useTranslations("people.members");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const ids = { form: useId(), name: useId(), email: useId(), roles: useId() };
  const [attempt, setAttempt] = useState(0);
  const invite = useMutation(
    trpc.people.inviteMember.mutationOptions({
      onSuccess: async (invited, { email }) => {
        await queries.invalidateQueries(trpc.people.invitations.pathFilter());
        onInvited(invited, email);
      },
    }),
  );
  const failure = invite.error ? failureOf(invite.error) : null;
  const said = useFailureText()(failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setAttempt(attempt + 1);
    invite.mutate({
      name: String(given.get("name")),
      email: String(given.get("email")),
      roles: staffRolesIn(given),
      language: mailLanguageIn(given),
    });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? null : onClose())}
      title={t("inviteTitle")}
      description={t("inviteNote")}
      footer={
        <Button type="submit" form={ids.form} variant="primary" busy={invite.isPending}>
          {t("sendInvite")}
        </Button>
      }
    >
      <form id={ids.form} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <FormFailure
          failure={failure}
          attempt={attempt}
          fields={{
            name: { label: t("name"), id: ids.name },
            email: { label: t("email"), id: ids.email },
            roles: { label: t("roles"), id: ids.roles },
          }}
        />
        <Field label={t("name")} id={ids.name} error={said.fields.name} required>
          <TextInput name="name" autoComplete="off" maxLength={120} data-autofocus="" />
        </Field>
        <Field label={t("email")} id={ids.email} error={said.fields.email} required>
          <TextInput name="email" type="email" autoComplete="off" autoCapitalize="none" maxLength={254} />
        </Field>
        <MailLanguage />
        <StaffRolesField id={ids.roles} held={["practitioner"]} error={said.fields.roles} />
      </form>
    </Dialog>
  );
}
