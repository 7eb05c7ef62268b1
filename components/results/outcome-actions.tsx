"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { saveFile } from "@/components/catalog/save-file";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import type { OutcomeGroup } from "@/domain/outcomes/onset";

/** Counts anew, and takes the counts out as a file. */
export function OutcomeActions({ group }: { group: OutcomeGroup }) {
  const t = useTranslations("results");
  const { outcomes } = useTrpc();
  const router = useRouter();
  const recount = useMutation(outcomes.recount.mutationOptions({ onSuccess: () => router.refresh() }));
  const counts = useMutation(outcomes.counts.mutationOptions({ onSuccess: saveFile }));
  const error = recount.error ?? counts.error;
  return (
    <div className="no-print flex flex-col items-end gap-2">
      <div className="flex flex-wrap gap-2">
        <Button busy={recount.isPending} onClick={() => recount.mutate({ group })}>
          {t("recount")}
        </Button>
        <Button
          busy={counts.isPending}
          icon={<Download size={16} strokeWidth={1.75} aria-hidden="true" />}
          onClick={() => counts.mutate({ group })}
        >
          {t("file")}
        </Button>
      </div>
      <FormFailure failure={error ? failureOf(error) : null} />
    </div>
  );
}
