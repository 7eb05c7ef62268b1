import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { AuditExport } from "@/components/people/audit-export";
import { AuditFilter, type AuditWanted } from "@/components/people/audit-filter";
import { AuditTable } from "@/components/people/audit-table";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { auditActions } from "@/domain/audit/actions";
import { idSchema } from "@/domain/shared/ids";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.audit");
  return { title: t("title") };
}

type Query = { action?: string | string[]; member?: string | string[] };

/** What the address asks for; what is no action or no id asks for nothing. */
function wantedBy({ action, member }: Query): AuditWanted {
  const memberId = idSchema.safeParse(member);
  return {
    action: auditActions.find((known) => known === action) ?? null,
    memberId: memberId.success ? memberId.data : null,
  };
}

export default async function AdminAuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireRole("admin");
  const wanted = wantedBy(await searchParams);
  const t = await getTranslations("people.audit");
  const { trpc, queryClient } = await pageQueries();
  const [staff, practice] = await Promise.all([
    queryClient.fetchQuery(trpc.people.members.queryOptions({ group: "staff", limit: 100 })),
    queryClient.fetchQuery(trpc.people.practice.queryOptions({})),
    queryClient.fetchInfiniteQuery(
      trpc.audit.list.infiniteQueryOptions(wanted, { getNextPageParam: (page) => page.next }),
    ),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <PageHeader title={t("title")} summary={t("summary")} actions={<AuditExport wanted={wanted} />} />
        <div className="mt-6 mb-4 flex flex-wrap items-end justify-between gap-4">
          <AuditFilter wanted={wanted} members={staff.items} />
          <p className="text-12 text-ink-2">{t("zone", { zone: practice.zone.replaceAll("_", " ") })}</p>
        </div>
        <AuditTable key={`${wanted.action} ${wanted.memberId}`} wanted={wanted} zone={practice.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
