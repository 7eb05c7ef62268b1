import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.offline");
  return { title: t("title") };
}

/** Kept on the phone, and shown for whatever was not. */
export default async function OfflinePage() {
  const t = await getTranslations("account.offline");
  return (
    <PublicShell title={t("title")} lead={t("lead")} foot={t("foot")}>
      <LinkButton href="/my" prefetch={false} variant="primary" size={60} className="w-full">
        {t("toToday")}
      </LinkButton>
    </PublicShell>
  );
}
