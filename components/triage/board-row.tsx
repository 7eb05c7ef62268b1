"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { FourStepsRow } from "@/components/line/four-steps-row";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { steps } from "@/domain/plan/words";
import type { BoardRow as Row } from "@/domain/triage/dtos";
import { rowAction } from "./row-action";
import { useReasonWords } from "./use-reason-words";

export type RowDeeds = {
  onCall: (row: Row) => void;
  onPutOff: (row: Row) => void;
  onDismiss: (row: Row) => void;
};

type BoardRowProps = RowDeeds & { row: Row; selected: boolean; onSelect: () => void };

const tones = ["urgent", "attention", "neutral"] as const;
const columns = "lg:grid-cols-[132px_84px_minmax(0,1fr)_100px_96px_36px_176px]";

/** The words above the columns, on the grid of the rows. */
export function BoardHead() {
  const t = useTranslations("triage.table");
  const names = ["client", "steps", "why", "since", "pain", "now"] as const;
  return (
    <div aria-hidden="true" className={classNames("mt-7 grid gap-x-3.5 text-12 text-ink-3 max-lg:hidden", columns)}>
      {names.map((name) => (
        <span key={name}>{t(name)}</span>
      ))}
    </div>
  );
}

/** One client: who, why in words, since when, and what is done next. */
export function BoardRow({ row, selected, onSelect, onCall, onPutOff, onDismiss }: BoardRowProps) {
  const t = useTranslations("triage");
  const named = useTranslations("steps.name");
  const words = useReasonWords();
  const { reason, more } = row;
  const tone = tones[reason.urgency] ?? "neutral";
  const action = rowAction(row);
  const look = {
    variant: selected ? ("primary" as const) : ("text" as const),
    keyHint: selected ? "↵" : undefined,
  };
  const said = t("actionFor", { action: t(`action.${action.word}`), name: row.name });
  const others = more.map((other) => words.title(other.kind, other.facts, row.today)).join(" · ");
  const href = `/practice/clients/${row.clientId}`;
  return (
    <li
      aria-current={selected ? "true" : undefined}
      data-row=""
      onMouseDown={onSelect}
      onFocus={onSelect}
      className={classNames(
        "-mx-3 grid min-h-15 items-center gap-x-3.5 gap-y-1.5 px-3 py-2.5 grid-cols-[minmax(0,1fr)_auto]",
        columns,
        selected ? "on-raised rounded-6 shadow-[inset_0_0_0_2px_var(--action)]" : "border-line not-last:border-b",
      )}
    >
      <Link href={href} className="min-w-0 font-serif text-18 leading-[1.375rem] break-words hover:underline">
        {row.name}
      </Link>
      <FourStepsRow
        className="max-lg:justify-self-end"
        steps={steps.map((step) => ({ step, state: row.states[step], label: named(step) }))}
      />
      <span className="min-w-0 max-lg:col-span-2">
        <span className="block font-semibold">{words.title(reason.kind, reason.facts, row.today)}</span>
        <span className="block text-ink-2">{others || words.detail(reason.kind, reason.facts, row.today)}</span>
      </span>
      <span className="text-ink-2 max-lg:text-12">{words.since(row)}</span>
      <Sparkline className="max-lg:hidden" values={row.painDays} severity={tone} />
      <span
        className={classNames(
          "font-serif text-22 tabular-nums max-lg:justify-self-end",
          tone === "urgent" && "text-urgent",
        )}
      >
        <span className="sr-only">{row.painNow === null ? t("noPain") : t("painNow", { score: row.painNow })}</span>
        <span aria-hidden="true">{row.painNow ?? "–"}</span>
      </span>
      <span className="flex items-center justify-end gap-1 max-lg:col-span-2 max-lg:justify-start">
        {action.call ? (
          <Button {...look} aria-label={said} onClick={() => onCall(row)}>
            {t(`action.${action.word}`)}
          </Button>
        ) : (
          <LinkButton {...look} aria-label={said} href={action.href}>
            {t(`action.${action.word}`)}
          </LinkButton>
        )}
        <DropdownMenu
          trigger={
            <IconButton label={t("more", { name: row.name })}>
              <Ellipsis size={18} aria-hidden="true" />
            </IconButton>
          }
          sections={[
            {
              items: [
                { key: "call", label: t("menu.call"), keyHint: "C", onSelect: () => onCall(row) },
                { key: "write", label: t("menu.write"), keyHint: "M", href: `${href}/messages` },
                { key: "open", label: t("menu.open"), keyHint: "O", href },
              ],
            },
            {
              items: [
                {
                  key: "putOff",
                  label: t("menu.putOff"),
                  keyHint: "E",
                  disabled: !reason.mayPutAside,
                  onSelect: () => onPutOff(row),
                },
                {
                  key: "dismiss",
                  label: t("menu.dismiss"),
                  keyHint: "X",
                  disabled: !reason.mayPutAside,
                  onSelect: () => onDismiss(row),
                },
              ],
            },
          ]}
        />
      </span>
    </li>
  );
}
