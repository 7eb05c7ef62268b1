"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useAnnounce } from "@/components/ui/toast";
import type { MemberView } from "@/domain/people/dtos";

export type RemoveMemberDialogProps = { member: MemberView; onClose: () => void };

export function RemoveMemberDialog({ member, onClose }: RemoveMemberDialogProps) {
  const t = useTranslations("people.members");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { name } = member;
  const remove = useMutation(
    trpc.people.removeMember.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.people.members.pathFilter());
        announce({ message: t("removed", { name }), tone: "good" });
        onClose();
      },
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? null : onClose())}
      title={t("removeTitle", { name })}
      description={
        <div className="flex flex-col gap-3">
          <p>{t("removeBody", { name })}</p>
          <FormFailure failure={remove.error ? failureOf(remove.error) : null} />
        </div>
      }
      confirmLabel={t("remove")}
      confirmName={name}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ memberId: member.id })}
    />
  );
}
