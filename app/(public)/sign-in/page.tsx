import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { nextPath } from "@/components/people/next-path";
import { SignInForm } from "@/components/people/sign-in-form";
import { PublicShell } from "@/components/shell/public-shell";
import { currentSession } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = nextPath((await searchParams).next);
  if (await currentSession()) redirect(next);
  const t = await getTranslations("account.signIn");
  const { trpc, queryClient } = await pageQueries();
  const logins = await queryClient.fetchQuery(trpc.account.demoLogins.queryOptions({}));
  return (
    <PublicShell title={t("title")} lead={t("lead")} foot={t("foot")}>
      <SignInForm next={next} logins={logins} />
    </PublicShell>
  );
}
