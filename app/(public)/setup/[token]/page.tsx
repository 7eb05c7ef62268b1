import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { DeadLink } from "@/components/people/dead-link";
import { SetUpForm } from "@/components/people/set-up-form";
import { PublicShell } from "@/components/shell/public-shell";
import { zoneNames } from "@/domain/time/zone-names";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.setUp");
  return { title: t("title") };
}

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { trpc, queryClient } = await pageQueries();
  const { state } = await queryClient.fetchQuery(trpc.people.setUpLink.queryOptions({ token: token.slice(0, 200) }));
  if (state !== "open") return <DeadLink kind="setup" state={state} />;
  const t = await getTranslations("people.setUp");
  return (
    <PublicShell title={t("title")} lead={t("lead")}>
      <SetUpForm token={token} zones={zoneNames()} />
    </PublicShell>
  );
}
