"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useAnnounce } from "@/components/ui/toast";

type EraseDialogProps = { client: { id: string; name: string }; onClose: () => void; onErased: () => void };

/** What goes, what stays, what the law may want; and the client's name has to be typed. */
export function EraseDialog({ client: { id, name }, onClose, onErased }: EraseDialogProps) {
  const t = useTranslations("transfer.erase");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const erase = useMutation(
    trpc.erasure.erase.mutationOptions({
      onSuccess: async () => {
        announce({ message: t("done"), tone: "good" });
        onErased();
        await Promise.all([
          queries.invalidateQueries(trpc.erasure.list.queryFilter()),
          queries.invalidateQueries(trpc.audit.pathFilter()),
          queries.invalidateQueries(trpc.transfer.list.queryFilter()),
        ]);
      },
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? null : onClose())}
      title={t("title", { name })}
      description={
        <span className="flex flex-col gap-2">
          <span>{t("body")}</span>
          <span>{t("stays")}</span>
          <span className="text-ink">{t("care")}</span>
          <FormFailure failure={erase.error ? failureOf(erase.error) : null} attempt={erase.submittedAt} />
        </span>
      }
      confirmName={name}
      confirmLabel={t("do")}
      busy={erase.isPending}
      onConfirm={() => erase.mutate({ clientId: id, name: name.trim() })}
    />
  );
}
