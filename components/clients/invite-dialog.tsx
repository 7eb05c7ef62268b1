"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { ClientDetail } from "@/domain/clients/dtos";

type InviteDialogProps = { client: Pick<ClientDetail, "id" | "name" | "email">; onClose: () => void };

/** Invites a client to the portal. Where no mail leaves, the link is shown to be handed over. */
export function InviteDialog({ client, onClose }: InviteDialogProps) {
  const t = useTranslations("clients.invite");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const formId = useId();
  const [email, setEmail] = useState(client.email ?? "");
  const invite = useMutation(
    trpc.people.inviteClient.mutationOptions({
      onSuccess: async ({ link }) => {
        await refresh();
        if (link) return;
        announce({ message: t("sent", { email }), tone: "good" });
        onClose();
      },
    }),
  );
  const { fields, text } = failureText(invite.error ? failureOf(invite.error) : null);
  const link = invite.data?.link;
  function submit(event: FormEvent) {
    event.preventDefault();
    invite.mutate({ clientId: client.id, email });
  }
  if (link)
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t("title", { name: client.name })}
        footer={
          <Button
            variant="primary"
            data-autofocus=""
            onClick={() =>
              navigator.clipboard.writeText(link).then(() => announce({ message: t("copied"), tone: "good" }))
            }
          >
            {t("copy")}
          </Button>
        }
      >
        <p className="mb-3 text-ink-2">
          {invite.data?.delivery === "sent"
            ? t("sent", { email })
            : t(invite.data?.delivery === "failed" ? "failed" : "filed")}
        </p>
        <Field label={t("link")}>
          <TextInput readOnly value={link} onFocus={(event) => event.target.select()} />
        </Field>
      </Dialog>
    );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { name: client.name })}
      description={t("body")}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={invite.isPending}>
          {t("send")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {invite.error && !fields.email && text ? <Banner tone="urgent" live="alert" title={text} /> : null}
        <Field label={t("email")} required error={fields.email}>
          <TextInput
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            data-autofocus=""
          />
        </Field>
      </form>
    </Dialog>
  );
}
