import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { pageQueries } from "@/app/page-queries";
import { BackLink } from "@/components/catalog/back-link";
import { DiffView } from "@/components/catalog/diff-view";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { diffEntries } from "@/domain/catalog/diff";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

interface ComparePageProps {
  params: Promise<{ kind: string; itemId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const versionSchema = z.coerce.number().int().min(1);
/** The choice offers the newest hundred; older ones can still be asked for in the address. */
const offeredVersions = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog"))("compare.title") };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  await requireRole("admin");
  const { kind, itemId: givenId } = await params;
  const itemId = idOrNotFound(givenId);
  const asked = await searchParams;
  const t = await getTranslations("catalog");
  const { trpc, queryClient } = await pageQueries();
  const item = await found(queryClient.fetchQuery(trpc.catalog.item.queryOptions({ itemId })));
  if (item.kind !== kind) notFound();
  const to = versionSchema.safeParse(asked.to).data ?? item.latestVersion;
  const from = versionSchema.safeParse(asked.from).data ?? Math.max(1, to - 1);
  const [before, after, names] = await Promise.all([
    found(queryClient.fetchQuery(trpc.catalog.version.queryOptions({ itemId, version: from }))),
    found(queryClient.fetchQuery(trpc.catalog.version.queryOptions({ itemId, version: to }))),
    queryClient.fetchQuery(trpc.catalog.names.queryOptions({})),
  ]);
  const changes = diffEntries(before.entry, after.entry);
  const newest = Array.from(
    { length: Math.min(item.latestVersion, offeredVersions) },
    (_, index) => item.latestVersion - index,
  );
  const options = [...new Set([...newest, from, to])].map((version) => ({
    value: String(version),
    label: t("item.version", { version }),
  }));
  return (
    <PageBody>
      <PageHeader
        size={28}
        back={
          <BackLink href={`/admin/catalog/${item.kind}/${itemId}`}>{t("compare.back", { title: item.title })}</BackLink>
        }
        title={item.title}
        lead={changes.length === 0 ? t("compare.same") : t("compare.count", { count: changes.length })}
        summary={changes.length === 0 ? null : t("compare.legend")}
      />
      <form method="get" className="mt-6 mb-6 flex flex-wrap items-end gap-3">
        <Field label={t("compare.from")} id="compare-from" className="w-40">
          <Select name="from" placeholder={null} options={options} defaultValue={String(from)} />
        </Field>
        <Field label={t("compare.to")} id="compare-to" className="w-40">
          <Select name="to" placeholder={null} options={options} defaultValue={String(to)} />
        </Field>
        <Button type="submit">{t("compare.show")}</Button>
      </form>
      <DiffView kind={item.kind} changes={changes} names={names} before={before.entry} after={after.entry} />
    </PageBody>
  );
}
