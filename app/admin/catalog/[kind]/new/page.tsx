import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { BackLink } from "@/components/catalog/back-link";
import { NewItem } from "@/components/catalog/new-item";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { catalogKindSchema } from "@/domain/catalog/kinds";
import { requireRole } from "@/server/auth/guard";

interface NewItemPageProps {
  params: Promise<{ kind: string }>;
}

export async function generateMetadata({ params }: NewItemPageProps): Promise<Metadata> {
  const kind = catalogKindSchema.safeParse((await params).kind).data;
  const t = await getTranslations("catalog");
  return { title: kind ? t(`item.newTitle.${kind}`) : t("title") };
}

export default async function NewItemPage({ params }: NewItemPageProps) {
  await requireRole("admin");
  const kind = catalogKindSchema.safeParse((await params).kind).data;
  if (!kind) notFound();
  const t = await getTranslations("catalog");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchQuery(trpc.catalog.names.queryOptions({}));
  return (
    <PageBody>
      <PageHeader
        size={28}
        back={
          <BackLink href={`/admin/catalog/${kind}`}>
            {t("item.back", { kinds: t(`kinds.${kind}`).toLowerCase() })}
          </BackLink>
        }
        title={t(`item.newTitle.${kind}`)}
        lead={t("item.newLead")}
        summary={t("item.newSummary")}
      />
      <div className="mt-6 max-w-3xl">
        <HydrateQueries client={queryClient}>
          <NewItem kind={kind} />
        </HydrateQueries>
      </div>
    </PageBody>
  );
}
