import { useTranslations } from "next-intl";
import { PageBody } from "@/components/shell/practice-shell";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function CatalogLoading() {
  const t = useTranslations("catalog.list");
  return (
    <PageBody>
      <Skeleton className="h-11 w-40" />
      <Skeleton className="mt-1 h-6 w-96 max-w-full" />
      <Skeleton className="mt-5 h-10 w-full" />
      <Skeleton className="mt-4 h-9 w-full max-w-3xl" />
      <SkeletonRows className="mt-12" label={t("loading")} rows={9} rowClassName="h-15" />
    </PageBody>
  );
}
