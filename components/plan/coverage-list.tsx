"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Station } from "@/components/line/station";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { CoverageRow } from "@/domain/plan/coverage";
import type { CauseView } from "@/domain/plan/dtos";
import type { NamedPart, PlanModel } from "./plan-model";
import { usePlanWords } from "./words";

// A pattern names a dozen muscles, most of which need nothing of their own: the rest on demand.
const uncoveredFirst = 5;

type CoverageListProps = {
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  onAdd: (target: CoverageRow) => void;
};

/** Every tight or weak muscle and every joint of the open causes, with how many lines serve it. */
export function CoverageList({ model, parts, onAdd }: CoverageListProps) {
  const t = useTranslations("plan.panel");
  const [all, setAll] = useState(false);
  const exempt = (kind: CoverageRow["kind"]) =>
    model.view.exemptions.some(({ step }) => step === (kind === "muscle" ? "muscles" : "joints"));
  const counted = model.coverage.filter(({ kind }) => !exempt(kind));
  const isOpen = (row: CoverageRow) => row.lineIds.length === 0 && !exempt(row.kind);
  const covered = counted.filter((row) => !isOpen(row)).length;
  const uncovered = counted.filter(isOpen).sort(byPriority(model.openCauses));
  const hidden = new Set(all ? [] : uncovered.slice(uncoveredFirst));
  const ranked = [...model.coverage.filter((row) => !isOpen(row)), ...uncovered].filter((row) => !hidden.has(row));
  return (
    <section>
      <div className="flex items-baseline justify-between">
        <h2 className="title-18">{t("covered")}</h2>
        {counted.length > 0 ? (
          <span className="text-ink-2">{t("coveredOf", { covered, total: counted.length })}</span>
        ) : null}
      </div>
      {model.coverage.length === 0 ? <p className="mt-0.5 text-ink-2">{t("nothingToCover")}</p> : null}
      {(["muscle", "joint"] as const).map((kind) => {
        const shown = ranked.filter((row) => row.kind === kind);
        if (shown.length === 0) return null;
        return (
          <div key={kind} className="mt-1.5">
            <h3 className="label-12 pt-1 pb-0.5 text-ink-3">{t(kind === "muscle" ? "muscles" : "joints")}</h3>
            <ul>
              {shown.map((row) => (
                <Row
                  key={`${row.id}/${row.side}`}
                  row={row}
                  part={parts.get(row.id)}
                  exempt={exempt(kind)}
                  onAdd={onAdd}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {uncovered.length > uncoveredFirst ? (
        <Button className="mt-3" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("showFewer") : t("showUncovered", { count: uncovered.length })}
        </Button>
      ) : null}
    </section>
  );
}

/** What several causes ask for comes first, then what the most marked cause asks for. */
function byPriority(causes: readonly CauseView[]) {
  const marked = ({ causeIds }: CoverageRow) =>
    Math.max(0, ...causes.filter(({ id }) => causeIds.includes(id)).map(({ severity }) => severity));
  return (a: CoverageRow, b: CoverageRow) => b.causeIds.length - a.causeIds.length || marked(b) - marked(a);
}

type RowProps = {
  row: CoverageRow;
  part: NamedPart | undefined;
  exempt: boolean;
  onAdd: (target: CoverageRow) => void;
};

function Row({ row, part, exempt, onAdd }: RowProps) {
  const t = useTranslations("plan.panel");
  const words = usePlanWords();
  if (!part) return null;
  const covered = row.lineIds.length > 0;
  const state = covered ? "achieved" : exempt ? "not_indicated" : "not_started";
  const name = words.capital(words.part(part, row.side));
  return (
    <li className="grid min-h-[30px] grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-0">
      <Station state={state} hue={row.kind === "muscle" ? "muscles" : "joints"} size={16} />
      <span className={classNames("min-w-0 py-0.5 pe-2 leading-[18px]", !covered && !exempt && "font-semibold")}>
        {name}
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
