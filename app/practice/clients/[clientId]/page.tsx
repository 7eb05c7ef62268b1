import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ClientPage } from "@/components/clients/client-page";
import { MusclesSection } from "@/components/clients/muscles-section";
import { PelvisSection } from "@/components/clients/pelvis-section";
import { PlacesSection } from "@/components/clients/places-section";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";
import { causeStills } from "./cause-stills";

export async function generateMetadata(): Promise<Metadata> {
  // Titles end in histories and bookmarks: a client's name does not belong there.
  const t = await getTranslations("clients");
  return { title: t("table.client") };
}

export default async function PracticeClientPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  const { zone, today } = await found(queryClient.fetchQuery(trpc.clients.read.queryOptions({ clientId })));
  const [causes, { maps, first }] = await Promise.all([
    queryClient.fetchQuery(trpc.causes.list.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.assessment.painMaps.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.progress.chart.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.progress.followUp.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.outcomes.client.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.checkIns.ofClient.queryOptions({ clientId })),
    queryClient.fetchQuery(trpc.discharge.episodes.queryOptions({ clientId })),
    queryClient.fetchInfiniteQuery(
      trpc.progress.feed.infiniteQueryOptions({ clientId }, { getNextPageParam: (page) => page.next }),
    ),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <ClientPage
          clientId={clientId}
          stills={await causeStills(actor, causes.items)}
          places={<PlacesSection clientId={clientId} latest={maps[0]} first={first} zone={zone} />}
          pelvis={
            <PelvisSection landmarks={causes.landmarks} first={causes.firstLandmarks} zone={zone} today={today} />
          }
          muscles={<MusclesSection muscles={causes.muscles} />}
        />
      </PageBody>
    </HydrateQueries>
  );
}
