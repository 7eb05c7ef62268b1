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
import { useAnnounce } from "@/components/ui/toast";
import type { MemberView } from "@/domain/people/dtos";
import { StaffRolesField, staffRolesIn } from "./staff-roles-field";

export type ChangeRolesDialogProps = { member: MemberView; onClose: () => void };

export function ChangeRolesDialog({ member, onClose }: ChangeRolesDialogProps) {
  const t = useTranslations("people.members");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const ids = { form: useId(), roles: useId() };
  const [attempt, setAttempt] = useState(0);
  const change = useMutation(
    trpc.people.changeRoles.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.people.members.pathFilter());
        announce({ message: t("rolesSaved", { name: member.name }), tone: "good" });
        onClose();
      },
    }),
  );
  const failure = change.error ? failureOf(change.error) : null;
  const said = useFailureText()(failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAttempt(attempt + 1);
    change.mutate({ memberId: member.id, roles: staffRolesIn(new FormData(event.currentTarget)) });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? null : onClose())}
      title={t("rolesTitle", { name: member.name })}
      description={member.roles.includes("client") ? t("rolesClient", { name: member.name }) : t("rolesNote")}
      footer={
        <Button type="submit" form={ids.form} variant="primary" busy={change.isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id={ids.form} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <FormFailure failure={failure} attempt={attempt} fields={{ roles: { label: t("roles"), id: ids.roles } }} />
        <StaffRolesField id={ids.roles} held={member.roles} focused error={said.fields.roles} />
      </form>
    </Dialog>
  );
}
