"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Station } from "@/components/line/station";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { CoverageRow } from "@/domain/plan/coverage";
import { type CoverageGroup, coverageGroups } from "@/domain/plan/coverage-weight";
import type { NamedPart, PlanModel } from "./plan-model";
import { usePlanWords } from "./words";

type CoverageListProps = {
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  onAdd: (target: CoverageRow) => void;
};

/** Every tight or weak muscle and every joint, under the cause that asks for it; what matters most first, the rest folded. */
export function CoverageList({ model, parts, onAdd }: CoverageListProps) {
  const t = useTranslations("plan.panel");
  const isExempt = ({ kind }: CoverageRow) =>
    model.view.exemptions.some(({ step }) => step === (kind === "muscle" ? "muscles" : "joints"));
  const counted = model.coverage.filter((row) => !isExempt(row));
  const covered = counted.filter(({ lineIds }) => lineIds.length > 0).length;
  const groups = coverageGroups(
    model.coverage,
    model.openCauses.map(({ id, severity, muscles, joints }) => ({
      causeId: id,
      severity,
      main: [...muscles, ...joints].filter(({ main }) => main).map((part) => part.id),
    })),
  );
  return (
    <section>
      <div className="flex items-baseline justify-between">
        <h2 className="title-18">{t("covered")}</h2>
        {counted.length > 0 ? (
          <span className="text-ink-2">{t("coveredOf", { covered, total: counted.length })}</span>
        ) : null}
      </div>
      {model.coverage.length === 0 ? <p className="mt-0.5 text-ink-2">{t("nothingToCover")}</p> : null}
      {groups.map((group) => (
        <Group key={group.causeId} group={group} model={model} parts={parts} isExempt={isExempt} onAdd={onAdd} />
      ))}
    </section>
  );
}

type GroupProps = CoverageListProps & { group: CoverageGroup; isExempt: (row: CoverageRow) => boolean };

function Group({ group, model, parts, isExempt, onAdd }: GroupProps) {
  const t = useTranslations("plan.panel");
  const sides = useTranslations("causes.side");
  const [all, setAll] = useState(false);
  const cause = model.openCauses.find(({ id }) => id === group.causeId);
  if (!cause) return null;
  const shown = all ? [...group.main, ...group.rest] : group.main;
  return (
    <div className="mt-2.5">
      <h3 className="flex items-baseline justify-between gap-3 pb-0.5 text-12 text-ink-2">
        <span className="min-w-0">
          <b className="font-semibold text-ink">{cause.title}</b>
          {cause.side === "none" ? null : ` ${sides(cause.side)}`}
        </span>
        <span className="whitespace-nowrap">{t("coveredOf", { covered: group.covered, total: group.total })}</span>
      </h3>
      <ul>
        {shown.map((row) => (
          <Row
            key={`${row.id}/${row.side}`}
            row={row}
            part={parts.get(row.id)}
            exempt={isExempt(row)}
            shared={row.causeIds.length}
            onAdd={onAdd}
          />
        ))}
      </ul>
      {group.rest.length > 0 ? (
        <Button variant="text" className="-ms-2" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t("showFewer")
            : t("showRest", {
                count: group.rest.length,
                open: group.rest.filter((row) => row.lineIds.length === 0 && !isExempt(row)).length,
              })}
        </Button>
      ) : null}
    </div>
  );
}

type RowProps = {
  row: CoverageRow;
  part: NamedPart | undefined;
  exempt: boolean;
  /** How many causes ask for it. */
  shared: number;
  onAdd: (target: CoverageRow) => void;
};

function Row({ row, part, exempt, shared, onAdd }: RowProps) {
  const t = useTranslations("plan.panel");
  const words = usePlanWords();
  if (!part) return null;
  const covered = row.lineIds.length > 0;
  const state = covered ? "achieved" : exempt ? "not_indicated" : "not_started";
  const name = words.capital(words.part(part, row.side));
  return (
    <li className="grid min-h-[30px] grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-0">
      <Station state={state} hue={row.kind === "muscle" ? "muscles" : "joints"} size={16} />
      <span className={classNames("min-w-0 py-0.5 pe-2 leading-[1.125rem]", !covered && !exempt && "font-semibold")}>
        {name}
        {shared > 1 ? <span className="text-12 font-normal text-ink-2"> {t("shared", { count: shared })}</span> : null}
      </span>
      {covered ? (
        <span className="text-ink-2">{t("exercises", { count: row.lineIds.length })}</span>
      ) : exempt ? (
        <span className="text-ink-2">{t("notIndicated")}</span>
      ) : (
        <button
          type="button"
          onClick={() => onAdd(row)}
          aria-label={t("notCoveredFor", { part: name })}
          className="min-h-[30px] rounded-4 font-medium text-attention underline-offset-4 hover:underline"
        >
          {t("notCovered")}
        </button>
      )}
    </li>
  );
}
