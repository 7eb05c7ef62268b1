import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/catalog/back-link";
import { QuestionnaireForm } from "@/components/outcomes/questionnaire-form";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outcomes.import"))("title") };
}

export default async function QuestionnairePage() {
  await requireRole("admin");
  const t = await getTranslations("outcomes.import");
  return (
    <PageBody>
      <PageHeader
        size={28}
        back={<BackLink href="/admin/catalog/measure">{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        summary={t("summary")}
      />
      <div className="mt-6">
        <QuestionnaireForm />
      </div>
    </PageBody>
  );
}
