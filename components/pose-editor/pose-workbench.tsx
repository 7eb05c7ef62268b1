"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BackLink } from "@/components/catalog/back-link";
import { Banner } from "@/components/ui/banner";
import type { CatalogItemDto } from "@/domain/catalog/dtos";
import { poseOf } from "@/domain/catalog/figure-problems";
import type { PoseData } from "@/domain/figure/pose-data";
import { PoseEditor } from "./pose-editor";
import { StartChoice } from "./start-choice";

/** The editor of an item's figure; for an item without one the choice of a beginning comes first. */
export function PoseWorkbench({ item }: { item: CatalogItemDto }) {
  const t = useTranslations("poseEditor");
  const [start, setStart] = useState<PoseData | undefined>(poseOf(item.latest));
  if (item.status === "retired")
    return (
      <>
        <BackLink href={`/admin/catalog/${item.kind}/${item.id}`}>{t("back")}</BackLink>
        <h1 className="title-28 mt-1 mb-4">{t("title", { title: item.title })}</h1>
        <Banner title={t("retired")} />
      </>
    );
  if (start) return <PoseEditor item={item} start={start} />;
  return (
    <>
      <BackLink href={`/admin/catalog/${item.kind}/${item.id}`}>{t("back")}</BackLink>
      <h1 className="title-28 mt-1 mb-6">{t("title", { title: item.title })}</h1>
      <StartChoice itemId={item.id} itemKey={item.key} onStart={setStart} />
    </>
  );
}
