import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default async function PlanLoading() {
  const t = await getTranslations("ui");
  return (
    <div className="xl:grid xl:min-h-dvh xl:grid-cols-[minmax(0,1fr)_324px]">
      <div className="px-4 pt-5 md:px-8 lg:pt-6">
        <Skeleton className="h-9 w-72" />
        <Skeleton className="mt-2 h-5 w-96 max-w-full" />
        <div className="mt-8 lg:ps-[194px]">
          <SkeletonRows label={t("loading")} rows={8} rowClassName="h-[50px]" />
        </div>
      </div>
      <div className="on-surface border-line px-7 py-6 max-xl:hidden xl:border-s">
        <Skeleton className="h-11 w-40" />
        <Skeleton className="mt-4 h-2.5 w-full" />
      </div>
    </div>
  );
}
