"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { TextInput } from "@/components/ui/text-input";
import type { ClientAccess as Access, Invited } from "@/domain/people/dtos";
import { InvitedNotice } from "./invited-notice";
import { MailLanguage, mailLanguageIn } from "./mail-language";

/** On a client's page: whether they sign in, and the invitation that lets them. Needs a `ToastProvider` above. */
export function ClientAccess({ clientId }: { clientId: string }) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const t = useTranslations("people.invitations");
  const [sent, setSent] = useState<{ invited: Invited; email: string } | null>(null);
  const access = useQuery(trpc.people.clientAccess.queryOptions({ clientId }));
  const refresh = () => queries.invalidateQueries(trpc.people.clientAccess.queryFilter({ clientId }));
  const invitation = access.data?.invitation ?? null;
  const resend = useMutation(
    trpc.people.resendInvitation.mutationOptions({
      onSuccess: (invited) => setSent({ invited, email: invitation?.email ?? "" }),
      onSettled: refresh,
    }),
  );
  const withdraw = useMutation(
    trpc.people.withdrawInvitation.mutationOptions({ onSuccess: () => setSent(null), onSettled: refresh }),
  );
  const failed = access.error ?? resend.error ?? withdraw.error;
  if (access.isPending) return <Skeleton className="h-10 w-full" />;
  return (
    <div className="flex flex-col gap-3">
      <FormFailure failure={failed ? failureOf(failed) : null} />
      {access.data ? <Standing access={access.data} /> : null}
      {sent ? <InvitedNotice invited={sent.invited} email={sent.email} /> : null}
      {invitation ? (
        <div className="-ms-2 flex flex-wrap gap-1">
          <Button variant="text" busy={resend.isPending} onClick={() => resend.mutate({ invitationId: invitation.id })}>
            {t("resend")}
          </Button>
          <Button
            variant="text"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ invitationId: invitation.id })}
          >
            {t("withdraw")}
          </Button>
        </div>
      ) : null}
      {access.data && !access.data.member && !invitation ? (
        <InviteForm
          clientId={clientId}
          suggested={access.data.suggestedEmail}
          onInvited={(invited, email) => {
            setSent({ invited, email });
            return refresh();
          }}
        />
      ) : null}
    </div>
  );
}

function Standing({ access }: { access: Access }) {
  const t = useTranslations("people.access");
  const format = useFormatter();
  const day = (moment: Date) => format.dateTime(moment, { dateStyle: "medium" });
  const { member, invitation } = access;
  if (member) return <p>{t("member", { email: member.email, when: day(member.joinedAt) })}</p>;
  if (!invitation) return <p>{t("none")}</p>;
  const { email, createdAt, expiresAt, isExpired } = invitation;
  return <p>{t(isExpired ? "expired" : "invited", { email, when: day(createdAt), until: day(expiresAt) })}</p>;
}

type InviteFormProps = {
  clientId: string;
  suggested: string | null;
  onInvited: (invited: Invited, email: string) => void;
};

function InviteForm({ clientId, suggested, onInvited }: InviteFormProps) {
  const t = useTranslations("people.access");
  const trpc = useTrpc();
  const emailId = useId();
  const [attempt, setAttempt] = useState(0);
  const invite = useMutation(
    trpc.people.inviteClient.mutationOptions({ onSuccess: (invited, { email }) => onInvited(invited, email) }),
  );
  const failure = invite.error ? failureOf(invite.error) : null;
  const said = useFailureText()(failure);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAttempt(attempt + 1);
    const given = new FormData(event.currentTarget);
    invite.mutate({ clientId, email: String(given.get("email")), language: mailLanguageIn(given) });
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <FormFailure failure={failure} attempt={attempt} fields={{ email: { label: t("email"), id: emailId } }} />
      <Field label={t("email")} hint={t("hint")} id={emailId} error={said.fields.email} required>
        <TextInput name="email" type="email" defaultValue={suggested ?? ""} autoComplete="off" maxLength={254} />
      </Field>
      <MailLanguage />
      <div>
        <Button type="submit" variant="soft" busy={invite.isPending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
