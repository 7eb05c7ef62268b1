import { useTranslations } from "next-intl";
import { PageBody } from "@/components/shell/practice-shell";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function ClientLoading() {
  const t = useTranslations("ui");
  return (
    <PageBody>
      <Skeleton className="h-11 w-64" />
      <Skeleton className="mt-1 h-6 w-96 max-w-full" />
      <Skeleton className="mt-6 h-16 w-full" />
      <div className="mt-9 grid gap-x-11 gap-y-9 xl:grid-cols-[minmax(0,784px)_minmax(16rem,340px)]">
        <div className="flex flex-col gap-9">
          <Skeleton className="h-64 w-full" />
          <SkeletonRows label={t("loading")} rows={4} rowClassName="h-[70px]" />
        </div>
        <Skeleton className="h-45 w-full rounded-12" />
      </div>
    </PageBody>
  );
}
