"use client";

import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MeasureTrack } from "@/components/charts/measure-track";
import { Station } from "@/components/line/station";
import { hueClass } from "@/components/line/station-state";
import { classNames } from "@/components/ui/class-names";
import { Table, TD, TH, THead, TRow } from "@/components/ui/table";
import { useDates } from "@/components/watch/use-dates";
import type { Cause } from "@/domain/assessment/cause-dtos";
import { isOpenCause } from "@/domain/assessment/words";
import { AssignedLines } from "./assigned-lines";
import { causeStation } from "./cause-station";
import { useMeasure } from "./measure";

type CausesTableProps = {
  causes: readonly Cause[];
  clientId: string;
  today: string;
  /** The pictures of what is assigned, by `assignedKey`. */
  stills: Readonly<Record<string, ReactNode>>;
  /** Opens a cause's details beside the page. */
  onOpen: (causeId: string) => void;
};

/** Causes with the leading finding before and now, what is assigned, and the day of the retest. */
export function CausesTable({ causes, clientId, today, stills, onOpen }: CausesTableProps) {
  const t = useTranslations("causes");
  return (
    <Table caption={t("table.caption")}>
      {/* A handful of rows: the heads stay where they are instead of sliding over the first one. */}
      <THead className="static! max-md:hidden">
        <TH>{t("table.cause")}</TH>
        <TH>{t("table.measure")}</TH>
        <TH className="max-lg:hidden">{t("table.towards")}</TH>
        <TH>{t("table.assigned")}</TH>
        <TH>{t("table.retest")}</TH>
      </THead>
      <tbody>
        {causes.map((cause) => (
          <CauseRow key={cause.id} cause={cause} clientId={clientId} today={today} stills={stills} onOpen={onOpen} />
        ))}
      </tbody>
    </Table>
  );
}

type CauseRowProps = Omit<CausesTableProps, "causes"> & { cause: Cause };

function CauseRow({ cause, clientId, today, stills, onOpen }: CauseRowProps) {
  const t = useTranslations("causes");
  const dates = useDates();
  const measure = useMeasure();
  const leading = cause.support[0];
  const isOpen = isOpenCause(cause.status);
  const isDue = cause.retestOn !== null && cause.retestOn <= today;
  const hasMoved = leading && leading.before.findingId !== leading.now.findingId;
  return (
    <TRow className={hueClass[cause.step]}>
      {/* On a phone it is the only cell: its hairline ends where the page does. */}
      <TD className="h-[70px] max-md:pe-3 max-md:[background-size:calc(100%-24px)_1px]">
        <span className="flex items-center gap-3">
          <Station state={causeStation[cause.status]} hue={cause.step} size={18} />
          <span>
            <button
              type="button"
              onClick={() => onOpen(cause.id)}
              className="text-start text-14 font-semibold after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:rounded-6 focus-visible:after:outline-2 focus-visible:after:outline-action focus-visible:after:-outline-offset-2"
            >
              {cause.title}
              {cause.side === "none" ? null : (
                <span className="font-normal text-ink-2">, {t(`side.${cause.side}`)}</span>
              )}
            </button>
            <span className="block text-12 text-ink-2">
              <span className="font-semibold text-hue">{t(`status.${cause.status}`)}</span> ·{" "}
              {leading ? `${leading.testTitle} · ${t(`patterns.trust.${leading.reliability}`)}` : t("noFinding")}
            </span>
            {leading ? (
              <span className="mt-0.5 block md:hidden">
                {hasMoved ? `${measure.result(leading.before, leading.unit)} → ` : null}
                <span className="font-serif text-16">{measure.result(leading.now, leading.unit)}</span>
              </span>
            ) : null}
            {leading?.verdict || cause.proposedMove ? (
              <span className="mt-0.5 block text-12 font-semibold text-ink-2">
                {leading?.verdict ? t(`retest.brief.${leading.verdict}`) : null}
                {cause.proposedMove ? ` · ${t(`retest.short.${cause.proposedMove.to}`)}` : null}
              </span>
            ) : null}
            {isOpen && cause.assigned.length === 0 ? (
              <span className="mt-0.5 block font-semibold text-attention md:hidden">{t("nothingAssigned")}</span>
            ) : null}
          </span>
        </span>
      </TD>
      <TD className="whitespace-nowrap font-serif text-22 max-md:hidden">
        {leading ? (
          <span className={classNames(leading.unit === "choice" && "text-16")}>
            {hasMoved ? (
              <>
                <span className="sr-only">{t("before")} </span>
                <span className="text-18 text-ink-3">{measure.result(leading.before, leading.unit)}</span>
                <span className="font-sans text-14 text-ink-3" aria-hidden="true">
                  {" → "}
                </span>
                <span className="sr-only"> {t("now")} </span>
              </>
            ) : null}
            {measure.result(leading.now, leading.unit)}
          </span>
        ) : null}
      </TD>
      <TD className="max-lg:hidden">
        {leading && leading.before.value !== null && leading.now.value !== null ? (
          <MeasureTrack
            label={leading.testTitle}
            before={leading.before.value}
            now={leading.now.value}
            goal={leading.goal?.value ?? null}
            show={(value) => measure.number(value, leading.unit)}
          />
        ) : null}
      </TD>
      <TD className="text-12 max-md:hidden">
        {cause.assigned.length > 0 ? (
          <AssignedLines lines={cause.assigned} stills={stills} />
        ) : isOpen ? (
          <span className="flex items-center gap-2 text-14 font-semibold text-attention">
            <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
            {t("nothingAssigned")}
          </span>
        ) : null}
      </TD>
      <TD className="whitespace-nowrap text-ink-2 max-md:hidden">
        {isOpen && cause.assigned.length === 0 ? (
          <Link href={`/practice/clients/${clientId}/plan`} className="relative font-semibold text-action">
            {t("assign")}
          </Link>
        ) : cause.retestOn ? (
          <span className={classNames(isDue && "font-semibold text-attention")}>
            {dates.near(cause.retestOn, today, "short")}
            {isDue ? <span className="sr-only"> {t("retestDue")}</span> : null}
          </span>
        ) : null}
      </TD>
    </TRow>
  );
}
