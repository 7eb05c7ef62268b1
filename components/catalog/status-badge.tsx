import { useTranslations } from "next-intl";
import type { CatalogStatus } from "@/domain/catalog/kinds";
import { Badge } from "../ui/badge";

const tones = { draft: "change", in_review: "attention", published: "good", retired: "neutral" } as const;

export function StatusBadge({ status }: { status: CatalogStatus }) {
  const t = useTranslations("catalog.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
