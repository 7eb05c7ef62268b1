import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { OwnData } from "@/components/erasure/own-data";
import { RoleSwitch } from "@/components/people/role-switch";
import { OwnQueries } from "@/components/session/own-queries";
import { MorePage } from "@/components/today/more-page";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.more");
  return { title: t("title") };
}

export default async function MySettingsPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  const [today, account, erasure] = await Promise.all([
    queryClient.fetchQuery(trpc.my.today.queryOptions({})),
    queryClient.fetchQuery(trpc.account.me.queryOptions({})),
    queryClient.fetchQuery(trpc.erasure.own.queryOptions({})),
  ]);
  return (
    <OwnQueries>
      <MorePage
        practice={today.practice}
        look={today.look}
        ownData={<OwnData requestedAt={erasure.requestedAt} zone={today.zone} />}
        roleSwitch={<RoleSwitch account={account} size={48} />}
      />
    </OwnQueries>
  );
}
