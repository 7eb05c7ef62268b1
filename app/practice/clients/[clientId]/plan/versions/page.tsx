import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { pageQueries } from "@/app/page-queries";
import { PlanVersions } from "@/components/plan/plan-versions";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { idSchema } from "@/domain/shared/ids";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: t("versions") };
}

type PageProps = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const number = z.coerce.number().int().min(1).optional().catch(undefined);

export default async function VersionsPage({ params, searchParams }: PageProps) {
  await requireRole("practitioner");
  const { clientId } = await params;
  if (!idSchema.safeParse(clientId).success) notFound();
  const { from, to } = await searchParams;
  const { trpc, queryClient } = await pageQueries();
  const view = await queryClient.fetchQuery(trpc.plan.builder.queryOptions({ clientId })).catch(refuseUnknown);
  const newest = view.published?.number ?? null;
  const later = Math.min(number.parse(to) ?? newest ?? 1, newest ?? 1);
  const earlier = Math.min(number.parse(from) ?? Math.max(1, later - 1), newest ?? 1);
  if (newest !== null) {
    await queryClient.fetchQuery(trpc.plan.compare.queryOptions({ clientId, from: earlier, to: later }));
  }
  return (
    <HydrateQueries client={queryClient}>
      <PlanVersions clientId={clientId} from={earlier} to={later} />
    </HydrateQueries>
  );
}

function refuseUnknown(error: unknown): never {
  if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
  throw error;
}
