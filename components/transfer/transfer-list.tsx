"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/card";
import { Table, TD, TH, THead, TRow } from "@/components/ui/table";
import type { TransferView } from "@/domain/transfer/dtos";
import { ArchiveFindings } from "./archive-findings";
import { TransferActions } from "./transfer-actions";
import { TransferState } from "./transfer-state";
import { useTransfers } from "./use-transfers";

/** Every archive that was made or brought here, with how far it has got and what to do with it. */
export function TransferList({ zone }: { zone: string }) {
  const t = useTranslations("transfer.list");
  const transfers = useTransfers();
  return (
    <Section id="archives" title={t("title")} className="mt-10">
      {transfers.length === 0 ? (
        <p className="text-ink-2">{t("empty")}</p>
      ) : (
        <Table caption={t("caption")}>
          <THead>
            <TH>{t("what")}</TH>
            <TH>{t("state")}</TH>
            <TH className="max-md:hidden">{t("until")}</TH>
            <TH>
              <span className="sr-only">{t("actions")}</span>
            </TH>
          </THead>
          <tbody>
            {transfers.map((transfer) => (
              <TransferRow key={transfer.id} transfer={transfer} zone={zone} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function TransferRow({ transfer, zone }: { transfer: TransferView; zone: string }) {
  const t = useTranslations("transfer.list");
  const format = useFormatter();
  const when = format.dateTime(transfer.requestedAt, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  const isKept = transfer.state === "ready" && transfer.expiresAt !== null;
  return (
    <TRow>
      <TD className="align-top">
        <span className="font-medium">{t(transfer.kind)}</span>
        <span className="block text-ink-2">
          <time dateTime={transfer.requestedAt.toISOString()}>{when}</time>
          {transfer.requestedBy ? ` · ${transfer.requestedBy}` : null}
        </span>
      </TD>
      <TD className="align-top">
        <TransferState transfer={transfer} />
        <ArchiveFindings transfer={transfer} />
      </TD>
      <TD className="whitespace-nowrap align-top text-ink-2 max-md:hidden">
        {isKept && transfer.expiresAt
          ? format.dateTime(transfer.expiresAt, { dateStyle: "medium", timeZone: zone })
          : null}
      </TD>
      <TD className="align-top">
        <TransferActions transfer={transfer} when={when} />
      </TD>
    </TRow>
  );
}
