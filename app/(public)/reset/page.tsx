import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetRequestForm } from "@/components/people/reset-request-form";
import { PublicShell } from "@/components/shell/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.reset");
  return { title: t("title") };
}

export default async function ResetPage() {
  const t = await getTranslations("account.reset");
  return (
    <PublicShell title={t("title")} lead={t("lead")}>
      <ResetRequestForm />
    </PublicShell>
  );
}
