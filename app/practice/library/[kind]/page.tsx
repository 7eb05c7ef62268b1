import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { KindTabs } from "@/components/catalog/kind-tabs";
import { LibraryList } from "@/components/catalog/library-list";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { catalogKindSchema } from "@/domain/catalog/kinds";
import { requireRole } from "@/server/auth/guard";
import { readPublishedIllustrations } from "@/server/services/catalog/read-illustrations";

interface LibraryKindPageProps {
  params: Promise<{ kind: string }>;
}

export async function generateMetadata({ params }: LibraryKindPageProps): Promise<Metadata> {
  const kind = catalogKindSchema.safeParse((await params).kind).data;
  const t = await getTranslations("catalog");
  return { title: kind ? t(`kinds.${kind}`) : t("library.title") };
}

export default async function LibraryKindPage({ params }: LibraryKindPageProps) {
  const actor = await requireRole("practitioner");
  const kind = catalogKindSchema.safeParse((await params).kind).data;
  if (!kind) notFound();
  const t = await getTranslations("catalog");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchQuery(trpc.catalog.published.queryOptions({ kind }));
  const illustrations =
    kind === "exercise" || kind === "technique" ? await readPublishedIllustrations(actor, { kind }) : {};
  return (
    <PageBody>
      <PageHeader title={t("library.title")} lead={t("library.lead")} summary={t("library.summary")} />
      <div className="mt-5 mb-4">
        <KindTabs base="/practice/library" current={kind} />
      </div>
      <HydrateQueries client={queryClient}>
        <LibraryList key={kind} kind={kind} illustrations={illustrations} />
      </HydrateQueries>
    </PageBody>
  );
}
