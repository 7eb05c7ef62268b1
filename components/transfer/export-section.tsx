"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { useTransfers } from "./use-transfers";

/** Asks for an archive of everything; where it has got to stands in the list below. */
export function ExportSection() {
  const t = useTranslations("transfer.export");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const underWay = useTransfers().some(
    ({ kind, state }) => kind === "export" && ["waiting", "working"].includes(state),
  );
  const start = useMutation(
    trpc.transfer.requestExport.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.transfer.list.queryFilter()),
    }),
  );
  return (
    <Section id="export" title={t("title")}>
      <div className="prose-width flex flex-col gap-3">
        <p>{t("body")}</p>
        <p className="text-14 text-ink-2">{t("care")}</p>
        <FormFailure failure={start.error ? failureOf(start.error) : null} attempt={start.submittedAt} />
        <div>
          <Button
            variant="primary"
            icon={<Archive size={16} aria-hidden="true" />}
            busy={start.isPending || underWay}
            onClick={() => start.mutate({})}
          >
            {t("start")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
