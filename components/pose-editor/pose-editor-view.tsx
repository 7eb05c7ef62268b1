"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { Skeleton } from "@/components/ui/skeleton";

// The editor and the engine behind it are loaded here and nowhere else.
const PoseWorkbench = dynamic(() => import("./pose-workbench").then((module) => module.PoseWorkbench), {
  ssr: false,
  loading: Waiting,
});

export function PoseEditorView({ itemId }: { itemId: string }) {
  const trpc = useTrpc();
  const { data: item } = useSuspenseQuery(trpc.catalog.item.queryOptions({ itemId }));
  return (
    <div className="min-w-0 px-4 pt-5 pb-10 md:px-8 lg:pt-6">
      <PoseWorkbench item={item} />
    </div>
  );
}

function Waiting() {
  const t = useTranslations("poseEditor");
  return (
    <div role="status" aria-label={t("loading")} className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_380px]">
      <div className="flex flex-col gap-3">
        <Skeleton className="h-9 w-72" />
        <Skeleton className="aspect-3/2 w-full" />
      </div>
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
