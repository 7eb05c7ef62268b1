"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { transferLimits } from "@/domain/transfer/words";
import { sendArchive } from "./send-archive";

/** Brings an archive here and has it checked; what came of it stands in the list below. */
export function ImportSection() {
  const t = useTranslations("transfer.import");
  const trpc = useTrpc();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const start = useMutation(trpc.transfer.startImport.mutationOptions());
  const finish = useMutation(trpc.transfer.finishUpload.mutationOptions());
  const failed = start.error ?? finish.error;
  async function send(chosen: File) {
    const { transferId } = await start.mutateAsync({ bytes: chosen.size });
    setSent(0);
    await sendArchive(transferId, chosen, setSent).catch((error: unknown) => {
      setMistake(t("failed"));
      throw error;
    });
    await finish.mutateAsync({ transferId });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!file) return setMistake(t("empty"));
    if (file.size > transferLimits.bytes) return setMistake(t("tooLarge", { limit: transferLimits.bytes / 1024 ** 3 }));
    setMistake(null);
    // What went wrong is said by the field or the failure above.
    void send(file)
      .catch(() => {})
      .finally(() => {
        setSent(null);
        return queries.invalidateQueries(trpc.transfer.list.queryFilter());
      });
  }
  return (
    <Section id="import" title={t("title")}>
      <form onSubmit={submit} noValidate className="prose-width flex flex-col gap-3">
        <p>{t("body")}</p>
        <FormFailure failure={failed ? failureOf(failed) : null} attempt={start.submittedAt} />
        <Field label={t("file")} id="archive-file" error={mistake}>
          <input
            id="archive-file"
            type="file"
            accept=".zip,application/zip"
            aria-invalid={mistake ? true : undefined}
            aria-describedby={mistake ? "archive-file-error" : undefined}
            className="block w-full max-w-md cursor-pointer rounded-6 border border-ink-3/55 bg-surface text-14 file:me-3 file:min-h-9 file:cursor-pointer file:border-0 file:bg-sunken file:px-3.5 file:font-semibold file:text-ink hover:border-ink-3"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setMistake(null);
            }}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="outline" busy={start.isPending || finish.isPending || sent !== null}>
            {t("check")}
          </Button>
          <p role="status" className="text-14 text-ink-2">
            {sent === null || !file ? null : t("sending", { percent: Math.floor((100 * sent) / file.size) })}
          </p>
        </div>
      </form>
    </Section>
  );
}
