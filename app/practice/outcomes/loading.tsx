import { useTranslations } from "next-intl";
import { PageBody } from "@/components/shell/practice-shell";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function OutcomesLoading() {
  const t = useTranslations("results");
  return (
    <PageBody>
      <Skeleton className="h-11 w-48" />
      <Skeleton className="mt-1 h-6 w-96 max-w-full" />
      <Skeleton className="mt-5 h-10 w-full" />
      <SkeletonRows className="mt-8" label={t("title")} rows={8} />
    </PageBody>
  );
}
