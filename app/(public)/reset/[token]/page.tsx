import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { DeadLink } from "@/components/people/dead-link";
import { NewPasswordForm } from "@/components/people/new-password-form";
import { PublicShell } from "@/components/shell/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.newPassword");
  return { title: t("title") };
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { trpc, queryClient } = await pageQueries();
  const { state } = await queryClient.fetchQuery(trpc.account.resetLink.queryOptions({ token: token.slice(0, 200) }));
  if (state !== "open") return <DeadLink kind="reset" state={state} />;
  const t = await getTranslations("account.newPassword");
  return (
    <PublicShell title={t("title")} lead={t("lead")}>
      <NewPasswordForm token={token} />
    </PublicShell>
  );
}
