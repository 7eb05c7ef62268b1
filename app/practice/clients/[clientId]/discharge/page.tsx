import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { DischargePage } from "@/components/discharge/discharge-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clients.discharge");
  return { title: t("do") };
}

export default async function PracticeDischargePage({ params }: { params: Promise<{ clientId: string }> }) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  await found(queryClient.fetchQuery(trpc.clients.read.queryOptions({ clientId })));
  await Promise.all([
    queryClient.fetchQuery(trpc.discharge.read.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.progress.followUp.queryOptions({ clientId })),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <DischargePage clientId={clientId} />
      </PageBody>
    </HydrateQueries>
  );
}
