"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SeverityIcon } from "@/components/ui/severity-icon";
import { Spinner } from "@/components/ui/spinner";
import type { TransferView } from "@/domain/transfer/dtos";

/** How far an archive has got, in words; what moves is told to the screen reader. */
export function TransferState({ transfer }: { transfer: TransferView }) {
  const t = useTranslations("transfer");
  const format = useFormatter();
  const { state, kind, stepsDone: done, stepsTotal: total, records, failure, newName } = transfer;
  const megabytes = Math.max(0.1, transfer.bytes / 1_000_000);
  const size = format.number(megabytes, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  });
  const isMoving = state === "waiting" || state === "working" || state === "importing";
  const tone = state === "failed" || state === "refused" ? "urgent" : state === "expired" ? "neutral" : "good";
  const words = state === "ready" && kind === "import" ? "checked" : state;
  return (
    <p role="status" className="flex items-start gap-2">
      <span className="mt-0.5">{isMoving ? <Spinner /> : <SeverityIcon severity={tone} />}</span>
      <span>
        {t(`state.${words}`, { done, total, records, size, name: newName ?? "" })}
        {state === "failed" && failure ? <span className="block text-ink-2">{t(`failure.${failure}`)}</span> : null}
      </span>
    </p>
  );
}
