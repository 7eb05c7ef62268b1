import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { StopForm } from "@/components/reminders/stop-form";
import { PublicShell } from "@/components/shell/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders.stop");
  return { title: t("pageTitle"), robots: { index: false } };
}

/** Asks once before it stops: link scanners and previews only look. */
export default async function StopPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token).slice(0, 300);
  const t = await getTranslations("reminders.stop");
  const { trpc, queryClient } = await pageQueries();
  const { kind, practiceName } = await queryClient.fetchQuery(trpc.reminders.stopLink.queryOptions({ token }));
  if (!kind)
    return (
      <PublicShell title={t("unknownTitle")} lead={t("unknown")}>
        {null}
      </PublicShell>
    );
  const practice = practiceName ?? "";
  return (
    <PublicShell
      title={t(`${kind}Title`)}
      lead={kind === "checkIn" ? t("checkInLead", { practice }) : t("lead", { practice })}
    >
      <StopForm token={token} />
    </PublicShell>
  );
}
