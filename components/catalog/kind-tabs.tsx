import { useTranslations } from "next-intl";
import { type CatalogKind, catalogKinds } from "@/domain/catalog/kinds";
import { TabLinks } from "../ui/tabs";

// What is edited most stands first.
const inOrder = [...catalogKinds].reverse();

export function KindTabs({ base, current }: { base: string; current: CatalogKind }) {
  const t = useTranslations("catalog");
  return (
    <TabLinks
      label={t("list.tabs")}
      tabs={inOrder.map((kind) => ({ href: `${base}/${kind}`, label: t(`kinds.${kind}`), current: kind === current }))}
    />
  );
}
