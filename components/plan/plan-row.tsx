"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Branch } from "@/components/line/vertical-line";
import { Badge, SideChip } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { LineDiff } from "@/domain/plan/diff";
import type { CauseView, LineView } from "@/domain/plan/dtos";
import { shownMinutes } from "@/domain/plan/load";
import { LineStill } from "./line-still";
import type { NamedPart } from "./plan-model";
import { PurposeText } from "./purpose-text";
import { usePlanWords } from "./words";

export type PlanRowProps = {
  line: LineView;
  /** The phase or region that begins with this row; it stands in the gutter. */
  label: ReactNode;
  diff: LineDiff | undefined;
  still: ReactNode;
  causes: readonly CauseView[];
  parts: ReadonlyMap<string, NamedPart>;
  /** The one row that the Tab key stops at. */
  current: boolean;
  /** The lane ends here: no rule below. */
  last: boolean;
  onOpen: () => void;
  onCurrent: () => void;
};

/** One line of the plan, 50 high: branch, picture, name and purpose, side, dose, minutes, grip. */
export function PlanRow({ line, label, diff, still, causes, parts, current, last, onOpen, onCurrent }: PlanRowProps) {
  const t = useTranslations("plan.row");
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: line.lineId,
  });
  const doseChanged = diff?.kind === "changed" && diff.changes.some((change) => change === "dose" || change === "days");
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={classNames(
        "group relative grid min-h-[50px] items-center gap-x-0 border-b max-lg:py-2",
        "grid-cols-[72px_minmax(0,1fr)_28px] lg:grid-cols-[72px_minmax(0,1fr)_52px_186px_54px_20px]",
        "hover:bg-surface has-[[data-open]:focus-visible]:bg-surface",
        last ? "border-transparent" : "border-line",
        isDragging && "z-10 rounded-6 border-transparent bg-raised shadow-raised",
      )}
    >
      <Branch className={label ? "max-lg:top-11" : undefined} />
      {label ? (
        <h3 className="col-span-full whitespace-nowrap text-12 font-[550] text-ink-2 lg:absolute lg:end-full lg:top-[17px] lg:me-[72px]">
          {label}
        </h3>
      ) : null}
      <LineStill>{still}</LineStill>
      <div className="min-w-0 self-center">
        <div className="flex min-w-0 items-center gap-x-2 max-lg:flex-wrap">
          <button
            type="button"
            data-open=""
            data-line={line.lineId}
            tabIndex={current ? 0 : -1}
            onFocus={onCurrent}
            onClick={onOpen}
            className="min-w-0 rounded-4 text-start after:absolute after:inset-0 after:end-8 focus-visible:outline-offset-2 lg:truncate"
          >
            <span className="sr-only">{t("open", { title: "" })}</span>
            <span className="font-semibold">{line.item.title}</span>
          </button>
          <RowChip diff={diff} kept={line.overrideReason !== null} />
        </div>
        <p className="text-12 text-ink-2 lg:truncate">
          <PurposeText line={line} causes={causes} parts={parts} />
        </p>
      </div>
      <div className="contents max-lg:col-start-2 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-2">
        <span className="max-lg:empty:hidden">{line.side === "none" ? null : <SideChip side={line.side} />}</span>
        <span className={classNames("text-14 max-lg:text-12", doseChanged && "font-semibold")}>
          <DoseWords line={line} />
        </span>
        <Minutes line={line} />
      </div>
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={t("grip", { title: line.item.title })}
        className={classNames(
          "relative grid h-9 w-7 touch-none cursor-grab place-items-center justify-self-end rounded-4 text-ink-3 hover:text-ink active:cursor-grabbing max-lg:col-start-3 max-lg:row-span-2 lg:-me-1",
          label ? "max-lg:row-start-2" : "max-lg:row-start-1",
        )}
      >
        <Grip />
      </button>
    </li>
  );
}

// What fits the column in one line; a longer dose takes two, broken where it reads well.
const oneLine = 26;

function DoseWords({ line: { dose, weekdays } }: { line: LineView }) {
  const words = usePlanWords();
  const whole = words.dose(dose, weekdays);
  if (whole.length <= oneLine) return whole;
  return (
    <>
      <span className="block max-lg:inline">{words.amount(dose)}</span>
      <span className="lg:hidden"> · </span>
      <span className="block text-12 font-normal text-ink-2 max-lg:inline">{words.often(dose, weekdays)}</span>
    </>
  );
}

function Minutes({ line }: { line: LineView }) {
  const t = useTranslations("plan.row");
  const minutes = shownMinutes(line);
  if (minutes >= 120)
    return (
      <span aria-hidden="true" className="text-end text-ink-3 max-lg:hidden">
        –
      </span>
    );
  return (
    <span className={classNames("whitespace-nowrap text-end", line.dose.minutes !== undefined && "max-lg:hidden")}>
      <span className="font-serif text-18 max-lg:text-14">{minutes}</span>{" "}
      <span className="text-12 text-ink-3">{t("minutes")}</span>
    </span>
  );
}

function RowChip({ diff, kept }: { diff: LineDiff | undefined; kept: boolean }) {
  const t = useTranslations("plan.row");
  const word =
    diff === undefined
      ? null
      : diff.kind === "added"
        ? "new"
        : (diff.load ??
          (diff.changes.includes("item_version") ? "updated" : diff.changes[0] === "moved" ? "moved" : "changed"));
  return (
    <>
      {word ? <Badge tone="change">{t(word)}</Badge> : null}
      {kept ? <Badge>{t("kept")}</Badge> : null}
    </>
  );
}

function Grip() {
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
      {[3, 8, 13].flatMap((y) => [2.5, 7.5].map((x) => <circle key={`${x}/${y}`} cx={x} cy={y} r="1.2" />))}
    </svg>
  );
}
