import { Plus, Upload } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { CatalogList } from "@/components/catalog/catalog-list";
import { ExportMenu } from "@/components/catalog/export-menu";
import { KindTabs } from "@/components/catalog/kind-tabs";
import { listInput, readFilters } from "@/components/catalog/list-filters";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { LinkButton } from "@/components/ui/button";
import { catalogKindSchema } from "@/domain/catalog/kinds";
import { requireRole } from "@/server/auth/guard";

interface KindPageProps {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: KindPageProps): Promise<Metadata> {
  const kind = catalogKindSchema.safeParse((await params).kind).data;
  const t = await getTranslations("catalog");
  return { title: kind ? t(`kinds.${kind}`) : t("title") };
}

export default async function KindPage({ params, searchParams }: KindPageProps) {
  await requireRole("admin");
  const kind = catalogKindSchema.safeParse((await params).kind).data;
  if (!kind) notFound();
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const t = await getTranslations("catalog");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchInfiniteQuery(
    trpc.catalog.list.infiniteQueryOptions(listInput(kind, readFilters(kind, given)), {
      getNextPageParam: (page) => page.next,
    }),
  );
  return (
    <PageBody>
      <PageHeader
        title={t("title")}
        lead={t("list.lead")}
        summary={t("list.summary")}
        actions={
          <>
            {kind === "measure" ? (
              <LinkButton href="/admin/catalog/questionnaire">
                {(await getTranslations("outcomes"))("import.link")}
              </LinkButton>
            ) : null}
            <LinkButton href="/admin/catalog/import" icon={<Upload size={16} strokeWidth={1.75} aria-hidden="true" />}>
              {t("list.import")}
            </LinkButton>
            <ExportMenu kind={kind} />
            <LinkButton
              variant="primary"
              href={`/admin/catalog/${kind}/new`}
              icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
            >
              {t(`list.new.${kind}`)}
            </LinkButton>
          </>
        }
      />
      <div className="mt-5 mb-4">
        <KindTabs base="/admin/catalog" current={kind} />
      </div>
      <HydrateQueries client={queryClient}>
        <CatalogList key={kind} kind={kind} />
      </HydrateQueries>
    </PageBody>
  );
}
