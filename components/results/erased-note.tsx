import { useTranslations } from "next-intl";
import type { ErasedCounts } from "@/domain/erasure/dtos";

/** Clients who are erased are in no number above; that there were some, and how they fared, is said. */
export function ErasedNote({ counts }: { counts: ErasedCounts }) {
  const t = useTranslations("results");
  if (counts.clients === 0) return null;
  return <p className="prose-width mt-8 text-14 text-ink-2">{t("erased", { ...counts })}</p>;
}
