"use client";

import { useTranslations } from "next-intl";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { starterConditions, starterSides } from "@/domain/catalog/starter-schema";
import { recordsOf, textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { nameOf } from "./names";
import { RecordsField } from "./records-field";

/** What a pattern is usually given first: each item with the side it is done on, and what has to be so before it is. */
export function StarterField({ kinds, ...props }: FieldControlProps & { kinds: readonly CatalogKind[] }) {
  const t = useTranslations("catalog");
  const used = recordsOf(props.value).map((record) => textOf(record.item));
  const known = props.names.filter((name) => kinds.includes(name.kind) && name.status !== "retired");
  const missing = used.filter((key) => key && !nameOf(known, kinds, key));
  const parts = [
    {
      name: "item",
      label: t("editor.item"),
      options: [
        ...known.map((name) => ({ value: name.key, label: name.title })),
        ...missing.map((key) => ({ value: key, label: t("editor.unknown", { key }) })),
      ],
    },
    {
      name: "side",
      label: t("editor.side"),
      options: starterSides.map((side) => ({ value: side, label: t(`option.starterSide.${side}`) })),
    },
    {
      name: "when",
      label: t("editor.when"),
      optional: true,
      options: [
        { value: "", label: t("editor.always") },
        ...starterConditions.map((when) => ({ value: when, label: t(`option.starterWhen.${when}`) })),
      ],
    },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("editor.addItem")} blank={{ side: "none" }} />;
}
