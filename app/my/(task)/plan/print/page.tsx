import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { FigurePair } from "@/components/figure/figure-pair";
import { PrintButton } from "@/components/progress/print-button";
import { PrintedPlan } from "@/components/progress/printed-plan";
import { figureSide, ItemStill } from "@/components/session/item-still";
import { LinkButton } from "@/components/ui/button";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.plan");
  return { title: t("printTitle") };
}

/** A page of its own, so that the plan on the phone does not carry twice the pictures. */
export default async function PrintPlanPage() {
  await requireRole("client");
  const t = await getTranslations("my.plan");
  const { trpc, queryClient } = await pageQueries();
  const plan = await queryClient.fetchQuery(trpc.my.plan.queryOptions({}));
  if (plan.lines.length === 0) redirect("/my/plan");
  const inEnglish = (await getLocale()).startsWith("en");
  const words = { start: t("pairStart"), effort: t("pairEffort") };
  const pairs = Object.fromEntries(
    plan.lines.map((line) => {
      const { pose } = line.illustration;
      const pair = pose ? (
        <FigurePair
          key={line.lineId}
          pose={pose}
          side={figureSide(line.side)}
          label={line.title}
          look={plan.look}
          words={words}
          labelled={inEnglish}
          className="grid-cols-2!"
        />
      ) : (
        <ItemStill key={line.lineId} item={line} look={plan.look} className="h-24 w-36" />
      );
      return [line.assignmentId, pair];
    }),
  );
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-3 px-5 pb-4">
        <PrintButton>{t("print")}</PrintButton>
        <LinkButton href="/my/plan" size={48}>
          {t("printBack")}
        </LinkButton>
      </div>
      <PrintedPlan plan={plan} pairs={pairs} />
    </>
  );
}
