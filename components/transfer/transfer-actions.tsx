"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { useAnnounce } from "@/components/ui/toast";
import type { TransferView } from "@/domain/transfer/dtos";
import { AcceptImport } from "./accept-import";

/** What can be done with an archive in its present state. */
export function TransferActions({ transfer, when }: { transfer: TransferView; when: string }) {
  const t = useTranslations("transfer.list");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [asking, setAsking] = useState<"remove" | "accept" | null>(null);
  const remove = useMutation(
    trpc.transfer.remove.mutationOptions({
      onSuccess: () => announce({ message: t("removed"), tone: "good" }),
      onError: (error) => announce({ message: failureText(failureOf(error)).text ?? "", tone: "urgent" }),
      onSettled: () => {
        setAsking(null);
        return queries.invalidateQueries(trpc.transfer.list.queryFilter());
      },
    }),
  );
  const { id, kind, state } = transfer;
  if (state !== "ready" && state !== "refused" && state !== "uploading") return null;
  return (
    <div className="flex flex-wrap justify-end gap-1">
      {kind === "export" && state === "ready" ? (
        // A file and no page: the router has nothing to do with it.
        <a href={`/api/transfers/${id}`} download className={buttonClasses({ variant: "soft" })}>
          {t("save")}
          <span className="sr-only">: {when}</span>
        </a>
      ) : null}
      {kind === "import" && state === "ready" ? (
        <Button variant="soft" onClick={() => setAsking("accept")}>
          {t("accept")}
        </Button>
      ) : null}
      <Button variant="text" aria-label={t("removeLabel", { when })} onClick={() => setAsking("remove")}>
        {t("remove")}
      </Button>
      <AlertDialog
        open={asking === "remove"}
        onOpenChange={(open) => (open ? null : setAsking(null))}
        title={t("removeTitle")}
        description={t("removeBody")}
        confirmLabel={t("remove")}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ transferId: id })}
      />
      {asking === "accept" ? <AcceptImport transfer={transfer} onClose={() => setAsking(null)} /> : null}
    </div>
  );
}
