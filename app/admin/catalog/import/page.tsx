import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/catalog/back-link";
import { ExportList } from "@/components/catalog/export-list";
import { ImportForm } from "@/components/catalog/import-form";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog"))("import.title") };
}

export default async function ImportPage() {
  await requireRole("admin");
  const t = await getTranslations("catalog");
  const exports = (
    <section aria-labelledby="export-title">
      <h2 id="export-title" className="title-18 mb-1">
        {t("import.exportTitle")}
      </h2>
      <p className="mb-3 text-14 text-ink-2">{t("import.exportBody")}</p>
      <ExportList />
    </section>
  );
  return (
    <PageBody panel={exports}>
      <PageHeader
        size={28}
        back={<BackLink href="/admin/catalog/exercise">{t("title")}</BackLink>}
        title={t("import.title")}
        lead={t("import.lead")}
        summary={t("import.summary")}
      />
      <div className="mt-6">
        <ImportForm startKind="exercise" />
      </div>
    </PageBody>
  );
}
