"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";

type OpenAgainDialogProps = { client: { id: string; name: string }; onClose: () => void };

/** A client who came back: in a few words what for, and a new episode begins. */
export function OpenAgainDialog({ client, onClose }: OpenAgainDialogProps) {
  const t = useTranslations("clients.discharge");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const id = useId();
  const [why, setWhy] = useState("");
  const [attempt, setAttempt] = useState(0);
  const open = useMutation(
    trpc.discharge.openAgain.mutationOptions({
      onSuccess: async ({ episode }) => {
        await refresh();
        announce({ message: t("opened", { name: client.name, number: episode }), tone: "good" });
        onClose();
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    open.mutate({ clientId: client.id, why });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("openTitle", { name: client.name })}
      description={t("openBody")}
      footer={
        <Button type="submit" form={id} variant="primary" busy={open.isPending}>
          {t("openDo")}
        </Button>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4 pb-2">
        <FormFailure
          failure={open.error ? failureOf(open.error) : null}
          attempt={attempt}
          fields={{ why: { id: `${id}-why`, label: t("openWhy") } }}
        />
        <Field id={`${id}-why`} label={t("openWhy")} required>
          <TextInput value={why} onChange={(event) => setWhy(event.target.value)} maxLength={300} data-autofocus="" />
        </Field>
      </form>
    </Dialog>
  );
}
