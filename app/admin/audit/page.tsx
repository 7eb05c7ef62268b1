import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { AuditExport } from "@/components/people/audit-export";
import { AuditFilter } from "@/components/people/audit-filter";
import { AuditTable } from "@/components/people/audit-table";
import { type AuditAddress, auditAddress, auditFilter, auditWanted } from "@/components/people/audit-wanted";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.audit");
  return { title: t("title") };
}

export default async function AdminAuditPage({ searchParams }: { searchParams: Promise<AuditAddress> }) {
  await requireRole("admin");
  const wanted = auditWanted(await searchParams);
  const t = await getTranslations("people.audit");
  const filter = auditFilter(wanted, (action) => t(`action.${action}`));
  const { trpc, queryClient } = await pageQueries();
  const [staff, practice, clients] = await Promise.all([
    queryClient.fetchQuery(trpc.people.members.queryOptions({ group: "staff", limit: 100 })),
    queryClient.fetchQuery(trpc.people.practice.queryOptions({})),
    wanted.client ? queryClient.fetchQuery(trpc.audit.clients.queryOptions({ clientId: wanted.client })) : null,
    queryClient.fetchInfiniteQuery(
      trpc.audit.list.infiniteQueryOptions(filter, { getNextPageParam: (page) => page.next }),
    ),
  ]);
  // A client who is gone still stands in the record by their id.
  const client = wanted.client ? (clients?.items[0] ?? { id: wanted.client, name: t("goneClient") }) : null;
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <PageHeader title={t("title")} summary={t("summary")} actions={<AuditExport filter={filter} />} />
        <div className="mt-6 mb-4 flex flex-col gap-2">
          <AuditFilter key={auditAddress(wanted)} wanted={wanted} members={staff.items} client={client} />
          <p className="text-12 text-ink-2">{t("zone", { zone: practice.zone.replaceAll("_", " ") })}</p>
        </div>
        <AuditTable key={auditAddress(wanted)} wanted={wanted} filter={filter} zone={practice.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
