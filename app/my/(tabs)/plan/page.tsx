import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { KeptNote } from "@/components/offline/kept-note";
import { OwnPlanPage } from "@/components/progress/own-plan";
import { ItemStill } from "@/components/session/item-still";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.tabs");
  return { title: t("plan") };
}

export default async function MyPlanPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  const plan = await queryClient.fetchQuery(trpc.my.plan.queryOptions({}));
  const stills = Object.fromEntries(
    plan.lines.map((line) => [
      line.assignmentId,
      <ItemStill key={line.lineId} item={line} look={plan.look} small className="h-12 w-16.5 print:h-24 print:w-33" />,
    ]),
  );
  return (
    <>
      <KeptNote writtenAt={Date.now()} />
      <OwnPlanPage plan={plan} stills={stills} />
    </>
  );
}
