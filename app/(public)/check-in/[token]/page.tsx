import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { CheckInForm } from "@/components/check-in/check-in-form";
import { PublicShell } from "@/components/shell/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkIn");
  return { title: t("pageTitle"), robots: { index: false } };
}

/** One minute on a phone, without a password. Opening the link answers nothing. */
export default async function CheckInPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token).slice(0, 200);
  const t = await getTranslations("checkIn");
  const { trpc, queryClient } = await pageQueries();
  const { state, practice, month } = await queryClient.fetchQuery(trpc.checkIns.link.queryOptions({ token }));
  if (state !== "open" || !practice || !month) {
    const closed = state === "open" ? "unknown" : state;
    return (
      <PublicShell title={t(`${closed}Title`)} lead={t(closed)}>
        {null}
      </PublicShell>
    );
  }
  return (
    <PublicShell title={t("title")} lead={t("lead", { month, practice: practice.name })} foot={t("privacy")}>
      <CheckInForm token={token} practice={practice} />
    </PublicShell>
  );
}
