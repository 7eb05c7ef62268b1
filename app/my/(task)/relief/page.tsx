import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ReliefPage } from "@/components/relief/relief-page";
import { ItemStill } from "@/components/session/item-still";
import { OwnQueries } from "@/components/session/own-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.relief");
  return { title: t("title") };
}

export default async function MyReliefPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  const today = await queryClient.fetchQuery(trpc.my.today.queryOptions({}));
  const stills = Object.fromEntries(
    today.kit.map((line) => [
      line.assignmentId,
      <ItemStill key={line.lineId} item={line} look={today.look} className="h-full w-full bg-transparent" />,
    ]),
  );
  return (
    <OwnQueries client={queryClient}>
      <ReliefPage stills={stills} />
    </OwnQueries>
  );
}
