import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { CausesPage } from "@/components/causes/causes-page";
import { MusclesSection } from "@/components/clients/muscles-section";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";
import { causeStills } from "../cause-stills";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("causes");
  return { title: t("title") };
}

export default async function ClientCausesPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  await found(queryClient.fetchQuery(trpc.clients.read.queryOptions({ clientId })));
  const support = await queryClient.fetchQuery(trpc.people.decisionSupport.queryOptions({}));
  if (support.on) await queryClient.fetchQuery(trpc.causes.ranked.queryOptions({ clientId }));
  const { items, muscles } = await queryClient.fetchQuery(trpc.causes.list.queryOptions({ clientId }));
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <CausesPage
          clientId={clientId}
          stills={await causeStills(actor, items)}
          muscles={<MusclesSection muscles={muscles} />}
        />
      </PageBody>
    </HydrateQueries>
  );
}
