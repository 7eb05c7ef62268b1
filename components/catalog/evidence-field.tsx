"use client";

import { useTranslations } from "next-intl";
import { evidenceSides } from "@/domain/catalog/evidence";
import { parseCondition } from "@/domain/catalog/evidence-condition";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { useConditionText } from "./condition-text";
import { type Draft, recordsOf, textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { nameOf } from "./names";
import { RecordsField } from "./records-field";

/** The findings that speak for and against a pattern: test, what it has to show, for which side, and how much it weighs. */
export function EvidenceField(props: FieldControlProps) {
  const t = useTranslations("catalog");
  const conditionText = useConditionText();
  const options = useOptions(props, "test", "test");
  const parts = [
    { name: "test", label: t("editor.evidenceTest"), options },
    {
      name: "direction",
      label: t("editor.evidenceDirection"),
      options: ["for", "against"].map((value) => ({ value, label: t(`option.evidenceDirection.${value}`) })),
    },
    { name: "weight", label: t("editor.evidenceWeight"), number: { min: 0.5, max: 5, step: 0.5 } },
    { name: "result", label: t("editor.evidenceResult") },
    {
      name: "side",
      label: t("editor.evidenceSide"),
      options: evidenceSides.map((side) => ({ value: side, label: t(`option.evidenceSide.${side}`) })),
    },
  ];
  return (
    <RecordsField
      {...props}
      parts={parts}
      addLabel={t("editor.addEvidence")}
      blank={{ direction: "for", side: "none", weight: 1 }}
      note={({ result }) => {
        const text = textOf(result).trim();
        return parseCondition(text) ? t("editor.evidenceReads", { text: conditionText(text) }) : null;
      }}
    />
  );
}

/** The patterns that a derived one is read from. */
export function DerivedField(props: FieldControlProps) {
  const t = useTranslations("catalog");
  const parts = [
    { name: "pattern", label: t("editor.derivedPattern"), options: useOptions(props, "pattern", "pattern") },
    {
      name: "side",
      label: t("editor.side"),
      options: ["that", "other"].map((side) => ({ value: side, label: t(`option.evidenceSide.${side}`) })),
    },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("editor.addDerived")} blank={{ side: "that" }} />;
}

/** What can be named, with what the entry names already although the catalog has it no more. */
function useOptions({ names, value, self }: FieldControlProps, kind: CatalogKind, part: string) {
  const t = useTranslations("catalog.editor");
  const known = names.filter((name) => name.kind === kind && name.status !== "retired" && name.key !== self);
  const used = recordsOf(value).map((record: Draft) => textOf(record[part]));
  const missing = [...new Set(used)].filter((key) => key && !nameOf(known, [kind], key));
  return [
    ...known.map((name) => ({ value: name.key, label: name.title })),
    ...missing.map((key) => ({ value: key, label: t("unknown", { key }) })),
  ];
}
