"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import type { AuditFilter } from "@/domain/audit/schemas";

/** The filtered record as a file; says when it is only the newest part. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("people.audit");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const file = useMutation(
    trpc.audit.export.mutationOptions({
      onSuccess: ({ csv, rows, capped }) => {
        save(csv, "audit.csv");
        announce({ message: t(capped ? "capped" : "exported", { count: rows }), tone: "good" });
      },
      onError: (error) => announce({ message: failureText(failureOf(error)).text ?? "", tone: "urgent" }),
    }),
  );
  return (
    <Button busy={file.isPending} icon={<Download size={16} aria-hidden="true" />} onClick={() => file.mutate(filter)}>
      {t("export")}
    </Button>
  );
}

function save(text: string, name: string): void {
  // The mark at the start lets spreadsheets read UTF-8 as such.
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
