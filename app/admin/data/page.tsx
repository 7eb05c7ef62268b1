import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ClientsData } from "@/components/erasure/clients-data";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { ExportSection } from "@/components/transfer/export-section";
import { ImportSection } from "@/components/transfer/import-section";
import { TransferList } from "@/components/transfer/transfer-list";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("transfer");
  return { title: t("title") };
}

/** What leaves the practice as a file, what comes in, and clients' rights over their data. */
export default async function AdminDataPage() {
  await requireRole("admin");
  const t = await getTranslations("transfer");
  const { trpc, queryClient } = await pageQueries();
  const [practice] = await Promise.all([
    queryClient.fetchQuery(trpc.people.practice.queryOptions({})),
    queryClient.fetchQuery(trpc.transfer.list.queryOptions({})),
    queryClient.fetchQuery(trpc.erasure.list.queryOptions({})),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <PageHeader title={t("title")} summary={t("summary")} />
        <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
          <ExportSection />
          <ImportSection />
        </div>
        <TransferList zone={practice.zone} />
        <ClientsData zone={practice.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
