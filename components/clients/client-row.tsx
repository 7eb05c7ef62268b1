"use client";

import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { FourStepsRow } from "@/components/line/four-steps-row";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { severityText } from "@/components/ui/severity-icon";
import { RowLink, TD, TRow } from "@/components/ui/table";
import { useDates } from "@/components/watch/use-dates";
import type { ClientRow as Row } from "@/domain/clients/dtos";
import { steps } from "@/domain/plan/words";
import { nextSeverity } from "./next-href";

type ClientRowProps = { row: Row; selected: boolean; now: Date };

/** One client in the list. On a phone the columns fold under the name. */
export function ClientRow({ row, selected, now }: ClientRowProps) {
  const t = useTranslations("clients");
  const named = useTranslations("steps.name");
  const dates = useDates();
  const severity = nextSeverity(row.next.key);
  const next = t(`next.${row.next.key}.short`, { count: row.next.count ?? 0 });
  const stations = steps.map((step) => ({ step, state: row.states[step], label: named(step) }));
  const painTone = (row.painNow ?? 0) >= 7 ? "urgent" : "neutral";
  return (
    <TRow selected={selected}>
      <TD className="max-w-0 w-full md:w-auto md:max-w-60">
        <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <RowLink href={`/practice/clients/${row.id}`} className="min-w-0 break-words">
            {row.name}
          </RowLink>
          {row.urgentMessage ? <Badge tone="urgent">{t("message.urgent")}</Badge> : null}
          {row.unreadMessages > 0 ? (
            <Badge tone="change">{t("message.unread", { count: row.unreadMessages })}</Badge>
          ) : null}
          {row.dischargedOn ? <Badge>{t("discharge.badge")}</Badge> : null}
          {row.lockedLevel ? <Badge tone="urgent">{t(`locked.${row.lockedLevel}`)}</Badge> : null}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 md:hidden">
          <FourStepsRow steps={stations} />
          <span className={classNames("text-14 font-semibold", severityText[severity])}>{next}</span>
        </span>
      </TD>
      <TD className="max-md:hidden">
        <FourStepsRow steps={stations} />
      </TD>
      <TD numeric className="max-lg:hidden">
        {row.openCauses}
      </TD>
      <TD className="ps-6 max-lg:hidden">
        <Sparkline values={row.painDays} severity={painTone} />
      </TD>
      <TD
        numeric
        className={classNames(
          // The last cell of a phone's row: its hairline ends where the page does.
          "font-serif text-22 max-md:pe-3 max-md:[background-size:calc(100%-12px)_1px]",
          painTone === "urgent" && "text-urgent",
        )}
      >
        {row.painNow ?? (
          <span className="text-ink-3">
            <span aria-hidden="true">{t("noPain")}</span>
            <span className="sr-only">{t("noPainSpoken")}</span>
          </span>
        )}
      </TD>
      <TD className="ps-6 whitespace-nowrap text-ink-2 max-xl:hidden">
        {row.lastLogAt ? dates.ago(row.lastLogAt, now) : t("never")}
      </TD>
      <TD className={classNames("ps-4 font-semibold max-md:hidden", severityText[severity])}>{next}</TD>
    </TRow>
  );
}
