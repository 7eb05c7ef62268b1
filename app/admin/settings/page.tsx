import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { AnswerTimeForm } from "@/components/messages/answer-time-form";
import { LogoForm } from "@/components/people/logo-form";
import { PracticeForm } from "@/components/people/practice-form";
import { SupportForm } from "@/components/people/support-form";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { ThresholdsForm } from "@/components/triage/thresholds-form";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { LinkButton } from "@/components/ui/button";
import { zoneNames } from "@/domain/time/zone-names";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.settings");
  return { title: t("title") };
}

export default async function AdminSettingsPage() {
  await requireRole("admin");
  const t = await getTranslations("people.settings");
  const transfer = await getTranslations("transfer");
  const { trpc, queryClient } = await pageQueries();
  await Promise.all([
    queryClient.fetchQuery(trpc.people.practice.queryOptions({})),
    queryClient.fetchQuery(trpc.people.decisionSupport.queryOptions({})),
    queryClient.fetchQuery(trpc.messages.answerTime.queryOptions({})),
    queryClient.fetchQuery(trpc.triage.thresholds.queryOptions({})),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <PageHeader
          title={t("title")}
          summary={t("summary")}
          actions={
            <LinkButton href="/admin/data" variant="outline">
              {transfer("title")}
            </LinkButton>
          }
        />
        <PracticeForm zones={zoneNames()} />
        <LogoForm />
        <AnswerTimeForm />
        <ThresholdsForm />
        <SupportForm />
      </PageBody>
    </HydrateQueries>
  );
}
