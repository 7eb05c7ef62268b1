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
import type { TransferView } from "@/domain/transfer/dtos";

/** The last question before an archive becomes a practice: under which name. */
export function AcceptImport({ transfer, onClose }: { transfer: TransferView; onClose: () => void }) {
  const t = useTranslations("transfer.import");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const id = useId();
  const [name, setName] = useState(transfer.practiceName ?? "");
  const accept = useMutation(
    trpc.transfer.acceptImport.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queries.invalidateQueries(trpc.transfer.list.queryFilter()),
    }),
  );
  const failure = accept.error ? failureOf(accept.error) : null;
  const said = useFailureText()(failure);
  function submit(event: FormEvent) {
    event.preventDefault();
    accept.mutate({ transferId: transfer.id, name });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("acceptTitle", { name: transfer.practiceName ?? "" })}
      description={t("acceptBody")}
      footer={
        <Button type="submit" form={id} variant="primary" busy={accept.isPending}>
          {t("accept")}
        </Button>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4 pb-2">
        <FormFailure
          failure={failure}
          attempt={accept.submittedAt}
          fields={{ name: { id: `${id}-name`, label: t("name") } }}
        />
        <Field id={`${id}-name`} label={t("name")} error={said.fields.name} required>
          <TextInput
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={120}
            autoComplete="off"
            data-autofocus=""
          />
        </Field>
      </form>
    </Dialog>
  );
}
