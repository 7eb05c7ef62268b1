import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { RemindersPage } from "@/components/reminders/reminders-page";
import { OwnQueries } from "@/components/session/own-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("title") };
}

export default async function MyRemindersPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  const own = await queryClient.fetchQuery(trpc.reminders.own.queryOptions({}));
  return (
    <OwnQueries>
      <RemindersPage own={own} writtenAt={Date.now()} />
    </OwnQueries>
  );
}
