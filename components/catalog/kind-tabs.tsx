import { useTranslations } from "next-intl";
import { type CatalogKind, catalogKinds } from "@/domain/catalog/kinds";
import { TabLinks } from "../ui/tabs";

// What is edited most stands first; kinds that came later follow in their order.
const firstOnes: readonly CatalogKind[] = ["exercise", "technique", "test", "pattern", "joint", "muscle"];
/** The kinds in the order of the tabs. */
export const kindsInOrder = [...firstOnes, ...catalogKinds.filter((kind) => !firstOnes.includes(kind))];

export function KindTabs({ base, current }: { base: string; current: CatalogKind }) {
  const t = useTranslations("catalog");
  return (
    <TabLinks
      label={t("list.tabs")}
      tabs={kindsInOrder.map((kind) => ({
        href: `${base}/${kind}`,
        label: t(`kinds.${kind}`),
        current: kind === current,
      }))}
    />
  );
}
