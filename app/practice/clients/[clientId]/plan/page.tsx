import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { PlanBuilder } from "@/components/plan/plan-builder";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { idSchema } from "@/domain/shared/ids";
import { requireRole } from "@/server/auth/guard";
import { itemStills } from "../../../item-stills";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: t("metaTitle") };
}

export default async function PlanPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireRole("practitioner");
  const { clientId } = await params;
  if (!idSchema.safeParse(clientId).success) notFound();
  const { trpc, queryClient } = await pageQueries();
  const view = await queryClient.fetchQuery(trpc.plan.builder.queryOptions({ clientId })).catch(refuseUnknown);
  const stills = await itemStills(
    actor,
    view.draft.lines.map(({ lineId, itemId, itemVersion, item, side }) => ({
      key: lineId,
      itemId,
      version: itemVersion,
      title: item.title,
      side,
    })),
    { width: 64, height: 44 },
  );
  return (
    <HydrateQueries client={queryClient}>
      <PlanBuilder clientId={clientId} stills={stills} />
    </HydrateQueries>
  );
}

function refuseUnknown(error: unknown): never {
  if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
  throw error;
}
