import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { BackLink } from "@/components/catalog/back-link";
import { EntryView } from "@/components/catalog/entry-view";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { ItemFigure } from "@/components/catalog/item-figure";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { publishedItemSchema } from "@/domain/catalog/actions";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { entryEvidence } from "@/domain/catalog/shown-evidence";
import { requireRole } from "@/server/auth/guard";
import { found } from "@/server/trpc/found";

interface LibraryItemPageProps {
  params: Promise<{ kind: string; key: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog"))("library.title") };
}

export default async function LibraryItemPage({ params }: LibraryItemPageProps) {
  await requireRole("practitioner");
  const asked = publishedItemSchema.safeParse(await params).data;
  if (!asked) notFound();
  const t = await getTranslations("catalog");
  const { trpc, queryClient } = await pageQueries();
  const { entry, version } = await found(queryClient.fetchQuery(trpc.catalog.publishedItem.queryOptions(asked)));
  const names = await queryClient.fetchQuery(trpc.catalog.names.queryOptions({}));
  const { content } = entry;
  const doable = entry.kind === "exercise" || entry.kind === "technique" ? entry.content : null;
  return (
    <PageBody>
      <PageHeader
        back={
          <BackLink href={`/practice/library/${entry.kind}`}>
            {t("library.back", { kinds: t(`kinds.${entry.kind}`).toLowerCase() })}
          </BackLink>
        }
        title={content.title}
        lead={leadOf(entry)}
      />
      <p className="mt-1 text-14 text-ink-2">{t("library.version", { version })}</p>
      <EvidenceChip open evidence={entryEvidence(entry)} className="mt-2" />
      <div className="mt-6 flex flex-col-reverse gap-8 xl:grid xl:grid-cols-[minmax(0,1fr)_360px] xl:gap-11">
        <EntryView entry={entry} names={names} base="/practice/library" />
        {doable ? (
          <div className="max-w-sm xl:sticky xl:top-6 xl:self-start">
            <ItemFigure title={doable.title} position={doable.position} illustration={doable} />
          </div>
        ) : null}
      </div>
    </PageBody>
  );
}

/** The sentence under the title, in plain words. */
function leadOf(entry: CatalogEntry): string | null {
  if (entry.kind === "exercise" || entry.kind === "technique") return entry.content.why;
  if (entry.kind === "pattern" || entry.kind === "test") return entry.content.plainTitle ?? null;
  return entry.kind === "muscle" || entry.kind === "joint" ? entry.content.plainName : null;
}
