import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { PoseEditorView } from "@/components/pose-editor/pose-editor-view";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { SegmentMessages } from "@/server/i18n/segment-messages";
import { found, idOrNotFound } from "@/server/trpc/found";

interface PosePageProps {
  params: Promise<{ kind: string; itemId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("poseEditor"))("metaTitle") };
}

/** Exercises and techniques have a figure; nothing else does. */
export default async function PosePage({ params }: PosePageProps) {
  await requireRole("admin");
  const { kind, itemId: givenId } = await params;
  const itemId = idOrNotFound(givenId);
  if (kind !== "exercise" && kind !== "technique") notFound();
  const { trpc, queryClient } = await pageQueries();
  const item = await found(queryClient.fetchQuery(trpc.catalog.item.queryOptions({ itemId })));
  if (item.kind !== kind) notFound();
  return (
    <SegmentMessages namespaces={["catalog", "poseEditor"]}>
      <HydrateQueries client={queryClient}>
        <PoseEditorView itemId={itemId} />
      </HydrateQueries>
    </SegmentMessages>
  );
}
