import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

export default function TabsLoading() {
  const t = useTranslations("ui");
  return (
    <div role="status" aria-label={t("loading")} className="px-5 pt-4">
      <Skeleton className="h-5 w-40" />
      <Skeleton className="mt-1 h-9 w-64" />
      <Skeleton className="mt-4 h-20 w-full" />
      <Skeleton className="mt-4 h-12 w-full" />
      <Skeleton className="mt-4 h-80 w-full rounded-12" />
    </div>
  );
}
