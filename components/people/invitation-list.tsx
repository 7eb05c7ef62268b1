"use client";

import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { ShowMore } from "@/components/ui/show-more";
import { useAnnounce } from "@/components/ui/toast";
import type { InvitationView, Invited } from "@/domain/people/dtos";

export type InvitationListProps = { onSentAgain: (invited: Invited, email: string) => void };

/** Invitations that nobody has accepted yet, with the two things to do about them. */
export function InvitationList({ onSentAgain }: InvitationListProps) {
  const t = useTranslations("people.invitations");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<InvitationView | null>(null);
  const pages = useSuspenseInfiniteQuery(
    trpc.people.invitations.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
  const invitations = pages.data.pages.flatMap((page) => page.items);
  const refresh = () => queries.invalidateQueries(trpc.people.invitations.pathFilter());
  const resend = useMutation(
    trpc.people.resendInvitation.mutationOptions({
      onSuccess: (invited) => {
        const email = invitations.find((one) => one.id === invited.invitationId)?.email ?? "";
        onSentAgain(invited, email);
      },
      onSettled: refresh,
    }),
  );
  const withdraw = useMutation(
    trpc.people.withdrawInvitation.mutationOptions({
      onSuccess: () => announce({ message: t("withdrawn", { name: asking?.name ?? "" }), tone: "good" }),
      onSettled: () => {
        setAsking(null);
        return refresh();
      },
    }),
  );
  const failed = resend.error ?? withdraw.error;
  return (
    <Section id="invitations" title={t("title")} note={t("note")} className="mt-10">
      <FormFailure failure={failed ? failureOf(failed) : null} />
      {invitations.length === 0 ? <p className="text-ink-2">{t("empty")}</p> : null}
      <ul>
        {invitations.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            busy={resend.isPending && resend.variables.invitationId === invitation.id}
            onResend={() => resend.mutate({ invitationId: invitation.id })}
            onWithdraw={() => setAsking(invitation)}
          />
        ))}
      </ul>
      <ShowMore hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => pages.fetchNextPage()} />
      <AlertDialog
        open={asking !== null}
        onOpenChange={(open) => (open ? null : setAsking(null))}
        title={t("withdrawTitle", { name: asking?.name ?? "" })}
        description={t("withdrawBody")}
        confirmLabel={t("withdraw")}
        busy={withdraw.isPending}
        onConfirm={() => (asking ? withdraw.mutate({ invitationId: asking.id }) : null)}
      />
    </Section>
  );
}

type RowProps = { invitation: InvitationView; busy: boolean; onResend: () => void; onWithdraw: () => void };

function InvitationRow({ invitation, busy, onResend, onWithdraw }: RowProps) {
  const t = useTranslations("people.invitations");
  const tMembers = useTranslations("people.members");
  const format = useFormatter();
  const { name } = invitation;
  const day = (moment: Date) => format.dateTime(moment, { dateStyle: "medium" });
  const when = day(invitation.createdAt);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b py-3 last:border-b-0">
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 font-serif text-18 leading-[1.375rem] font-medium">
          {name}
          {invitation.roles.map((role) => (
            <Badge key={role} className="font-sans">
              {tMembers(`role.${role}`)}
            </Badge>
          ))}
          {invitation.isExpired ? (
            <Badge tone="attention" className="font-sans">
              {t("expired")}
            </Badge>
          ) : null}
        </p>
        <p className="break-all text-ink-2">{invitation.email}</p>
      </div>
      <div className="grow basis-48 text-ink-2">
        <p>{invitation.invitedBy ? t("by", { name: invitation.invitedBy, when }) : t("nobody", { when })}</p>
        {invitation.isExpired ? null : <p>{t("until", { when: day(invitation.expiresAt) })}</p>}
      </div>
      <div className="-ms-2 flex gap-1">
        <Button variant="text" busy={busy} aria-label={t("resendLabel", { name })} onClick={onResend}>
          {t("resend")}
        </Button>
        <Button variant="text" aria-label={t("withdrawLabel", { name })} onClick={onWithdraw}>
          {t("withdraw")}
        </Button>
      </div>
    </li>
  );
}
