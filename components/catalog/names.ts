import { useTranslations } from "next-intl";
import type { CatalogName } from "@/domain/catalog/dtos";
import type { CatalogKind } from "@/domain/catalog/kinds";

export type Names = readonly CatalogName[];

/** The entry with this key among the kinds that a field may name. */
export function nameOf(names: Names, kinds: readonly CatalogKind[], key: string): CatalogName | undefined {
  return names.find((name) => name.key === key && kinds.includes(name.kind));
}

/** A key as people read it: its title, with a word when it is not in use. */
export function useTitleOf(names: Names): (kinds: readonly CatalogKind[], key: string) => string {
  const t = useTranslations("catalog.editor");
  return (kinds, key) => {
    const name = nameOf(names, kinds, key);
    if (!name) return t("unknown", { key });
    if (name.status === "retired") return t("retiredMark", { title: name.title });
    return name.published ? name.title : t("draftMark", { title: name.title });
  };
}
