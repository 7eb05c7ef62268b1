"use client";

import { useTranslations } from "next-intl";
import { type Draft, recordsOf, textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { nameOf } from "./names";
import { RecordsField } from "./records-field";

/** The ratios that a score is counted from: of one test to another (or right to left), and what flags it. */
export function RatiosField(props: FieldControlProps) {
  const t = useTranslations("catalog");
  const known = props.names.filter(
    ({ kind, status, key }) => kind === "test" && status !== "retired" && key !== props.self,
  );
  const used = recordsOf(props.value).flatMap(({ of, to }: Draft) => [textOf(of), textOf(to)]);
  const missing = [...new Set(used)].filter((key) => key && !nameOf(known, ["test"], key));
  const options = [
    ...known.map(({ key, title }) => ({ value: key, label: title })),
    ...missing.map((key) => ({ value: key, label: t("editor.unknown", { key }) })),
  ];
  const parts = [
    { name: "of", label: t("editor.ratioOf"), options },
    {
      name: "to",
      label: t("editor.ratioTo"),
      optional: true,
      options: [{ value: "", label: t("editor.ratioRightToLeft") }, ...options],
    },
    {
      name: "flag",
      label: t("editor.ratioFlag"),
      options: (["above", "apart"] as const).map((value) => ({ value, label: t(`option.ratioFlag.${value}`) })),
    },
    { name: "limit", label: t("editor.ratioLimit"), number: { min: 0.01, max: 100, step: 0.01 } },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("editor.addRatio")} blank={{ flag: "above" }} />;
}
