"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import { Table, TD, TH, THead, TRow } from "@/components/ui/table";
import type { AuditRecordView } from "@/domain/audit/dtos";
import type { AuditFilter } from "@/domain/audit/schemas";
import { type AuditWanted, auditAddress } from "./audit-wanted";

export type AuditTableProps = { wanted: AuditWanted; filter: AuditFilter; zone: string };

export function AuditTable({ wanted, filter, zone }: AuditTableProps) {
  const t = useTranslations("people.audit");
  const trpc = useTrpc();
  const pages = useSuspenseInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(filter, { getNextPageParam: (page) => page.next }),
  );
  const records = pages.data.pages.flatMap((page) => page.items);
  if (records.length === 0)
    return (
      <EmptyState title={t("emptyTitle")}>
        {filter.actions?.length === 0 ? t("noSuchWords", { text: wanted.text }) : t("empty")}
      </EmptyState>
    );
  return (
    <>
      <Table caption={t("caption")}>
        <THead>
          <TH>{t("when")}</TH>
          <TH>{t("who")}</TH>
          <TH>{t("what")}</TH>
          <TH className="max-lg:hidden">{t("details")}</TH>
        </THead>
        <tbody>
          {records.map((record) => (
            <AuditRow key={record.id} record={record} wanted={wanted} zone={zone} />
          ))}
        </tbody>
      </Table>
      <ShowMore
        hasMore={pages.hasNextPage}
        busy={pages.isFetchingNextPage}
        onMore={() => pages.fetchNextPage()}
        shownText={t("shown", { count: records.length })}
      />
    </>
  );
}

function AuditRow({ record, wanted, zone }: { record: AuditRecordView; wanted: AuditWanted; zone: string }) {
  const t = useTranslations("people.audit");
  const tMembers = useTranslations("people.members");
  const format = useFormatter();
  const who = record.actorKind === "system" ? t("system") : (record.memberName ?? t("removed"));
  const action = `action.${record.action}`;
  const details = Object.entries(record.detail).map(([name, value]) => `${name}: ${[value].flat().join(", ")}`);
  return (
    <TRow>
      <TD className="whitespace-nowrap align-top text-ink-2">
        <time dateTime={record.at.toISOString()} title={t("request", { id: record.requestId })}>
          {format.dateTime(record.at, { day: "numeric", month: "short", year: "numeric", timeZone: zone })}
          <span className="block">
            {format.dateTime(record.at, { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: zone })}
          </span>
        </time>
      </TD>
      <TD className="align-top">
        <span className="font-medium">{who}</span>
        {record.actorKind === "system" ? null : (
          <span className="block text-ink-2">{tMembers(`role.${record.actorKind}`)}</span>
        )}
      </TD>
      <TD className="align-top">
        {t.has(action) ? t(action) : record.action}
        {record.clientId ? (
          <Link
            href={auditAddress({ ...wanted, client: record.clientId })}
            className="block w-fit text-ink-2 underline-offset-2 hover:underline"
          >
            {record.clientName ?? t("goneClient")}
          </Link>
        ) : null}
      </TD>
      <TD className="align-top text-ink-2 max-lg:hidden">
        <span className="line-clamp-2 break-words">{details.join(" · ")}</span>
      </TD>
    </TRow>
  );
}
