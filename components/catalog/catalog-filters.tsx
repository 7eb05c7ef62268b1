"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { bodyPositionSchema, type CatalogKind, catalogStatuses, gradeSchema } from "@/domain/catalog/kinds";
import { blockSchema } from "@/domain/catalog/schemas";
import { Button } from "../ui/button";
import { SearchInput } from "../ui/search-input";
import { Select } from "../ui/select";
import { filtersOfKind, type ListFilters } from "./list-filters";

export const catalogSearchId = "catalog-search";

interface CatalogFiltersProps {
  kind: CatalogKind;
  filters: ListFilters;
  onChange: (filters: ListFilters) => void;
}

/** Search and the marks that mean something for this kind. */
export function CatalogFilters({ kind, filters, onChange }: CatalogFiltersProps) {
  const t = useTranslations("catalog");
  const [search, setSearch] = useState(filters.search ?? "");
  const offered = filtersOfKind[kind];
  const marks = [
    { name: "status", empty: t("list.anyStatus"), options: catalogStatuses, words: "status" },
    { name: "block", empty: t("list.anyBlock"), options: blockSchema.options, words: "option.block" },
    { name: "position", empty: t("list.anyPosition"), options: bodyPositionSchema.options, words: "option.position" },
    { name: "grade", empty: t("list.anyGrade"), options: gradeSchema.options, words: "option.grade" },
  ] as const;
  return (
    <search aria-label={t("list.filters")} className="flex flex-wrap items-center gap-2">
      <SearchInput
        id={catalogSearchId}
        className="w-full sm:w-64"
        label={t("list.search")}
        maxLength={80}
        keyHint="/"
        value={search}
        onValueChange={(value) => {
          setSearch(value);
          onChange({ ...filters, search: value.trim() || undefined });
        }}
      />
      {marks
        .filter((mark) => offered.includes(mark.name))
        .map(({ name, empty, options, words }) => (
          <Select
            key={name}
            aria-label={t(`list.${name}`)}
            className="w-[calc(50%-0.25rem)] sm:w-44"
            placeholder={empty}
            options={options.map((option) => ({ value: option, label: t(`${words}.${option}`) }))}
            value={filters[name] ?? ""}
            onChange={(event) => onChange({ ...filters, [name]: event.target.value || undefined })}
          />
        ))}
      {Object.values(filters).some(Boolean) ? (
        <Button
          variant="text"
          onClick={() => {
            setSearch("");
            onChange({});
          }}
        >
          {t("list.clear")}
        </Button>
      ) : null}
    </search>
  );
}
