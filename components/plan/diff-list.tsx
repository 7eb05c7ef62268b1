"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { LineChange, LineDiff } from "@/domain/plan/diff";
import type { CauseView, LineView } from "@/domain/plan/dtos";
import { type NamedPart, purposeFacts } from "./plan-model";
import { usePlanWords } from "./words";

type DiffListProps = {
  diffs: readonly LineDiff[];
  before: readonly LineView[];
  after: readonly LineView[];
  causes: readonly CauseView[];
  parts: ReadonlyMap<string, NamedPart>;
};

// Colour never speaks alone: a sign and a word stand with it.
const looks = {
  added: { sign: "+", edge: "border-good" },
  removed: { sign: "−", edge: "border-urgent" },
  changed: { sign: "~", edge: "border-action" },
} as const;

/** What differs between two versions, line by line: added, removed, or changed from one thing to another. */
export function DiffList({ diffs, before, after, causes, parts }: DiffListProps) {
  const t = useTranslations("plan.diff");
  const words = usePlanWords();
  return (
    <ul className="flex flex-col gap-2">
      {diffs.map(({ lineId, kind, changes, load }) => {
        const old = before.find((line) => line.lineId === lineId);
        const now = after.find((line) => line.lineId === lineId);
        const line = now ?? old;
        if (!line) return null;
        return (
          <li key={lineId} className={classNames("border-s-2 ps-3", looks[kind].edge)}>
            <p className="flex flex-wrap items-center gap-x-2">
              <span aria-hidden="true" className="w-3 font-semibold">
                {looks[kind].sign}
              </span>
              <span className={classNames("font-semibold", kind === "removed" && "line-through decoration-ink-3")}>
                {line.item.title}
              </span>
              <Badge tone={kind === "added" ? "good" : kind === "removed" ? "urgent" : "change"}>{t(kind)}</Badge>
              {load ? <LoadBadge load={load} /> : null}
            </p>
            {kind === "changed" && old && now ? (
              <dl className="ms-5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-14">
                {changes.map((change) => (
                  <Changed key={change} change={change} old={old} now={now} causes={causes} parts={parts} />
                ))}
              </dl>
            ) : (
              <p className="ms-5 text-ink-2">{words.dose(line.dose, line.weekdays)}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function LoadBadge({ load }: { load: "more" | "less" }) {
  const t = useTranslations("plan.row");
  return <Badge tone="change">{t(load)}</Badge>;
}

type ChangedProps = Pick<DiffListProps, "causes" | "parts"> & { change: LineChange; old: LineView; now: LineView };

function Changed({ change, old, now, causes, parts }: ChangedProps) {
  const t = useTranslations("plan.diff");
  const say = useChangeText(causes, parts);
  const [from, to] = [say(change, old), say(change, now)];
  return (
    <>
      <dt className="text-ink-2">{t(change)}</dt>
      <dd>
        {from === null || to === null ? null : (
          <>
            <del className="text-ink-2 decoration-ink-3">{from}</del> <span aria-hidden="true">→</span>{" "}
            <ins className="font-semibold no-underline">{to}</ins>
          </>
        )}
      </dd>
    </>
  );
}

function useChangeText(causes: readonly CauseView[], parts: ReadonlyMap<string, NamedPart>) {
  const t = useTranslations("plan.diff");
  const plan = useTranslations("plan");
  const words = usePlanWords();
  return (change: LineChange, line: LineView): string | null => {
    switch (change) {
      case "dose":
        return words.dose(line.dose, line.weekdays);
      case "side":
        return plan(`editor.sides.${line.side}`);
      case "days":
        return line.weekdays.length === 0
          ? plan("dose.whenItHurts")
          : line.weekdays.map((day) => plan(`weekday.${weekdayKey(day)}`)).join(" ");
      case "note":
        return line.note ?? t("noNote");
      case "asks": {
        const asks = [line.askPain ? t("askPain") : null, line.askEffort ? t("askEffort") : null].filter(Boolean);
        return asks.length === 0 ? t("askNone") : asks.join(", ");
      }
      case "relief_kit":
        return line.inReliefKit ? t("kitIn") : t("kitOut");
      case "purposes": {
        const names = purposeFacts(line.purposes, causes, parts).flatMap((fact) => words.purpose(fact) ?? []);
        return names.length === 0 ? t("nothing") : names.join("; ");
      }
      case "phase":
        return plan(`phase.${line.phase}`);
      case "item_version":
        return String(line.itemVersion);
      case "moved":
        return null;
    }
  };
}

const weekdayKeys = ["1", "2", "3", "4", "5", "6", "7"] as const;
/** ISO weekday as a message key. */
export const weekdayKey = (day: number) => weekdayKeys[day - 1] ?? "1";
