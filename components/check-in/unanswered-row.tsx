"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TD, TRow } from "@/components/ui/table";
import { telAddress } from "@/components/ui/tel-address";
import { useDates } from "@/components/watch/use-dates";
import type { Unanswered } from "@/domain/check-ins/dtos";

type UnansweredRowProps = {
  row: Unanswered;
  now: Date;
  onCall: () => void;
  /** For those who said no: asks them again. Null: they are called. */
  onAgain: (() => void) | null;
};

/** One client without an answer. On a phone the columns fold under the name; the number is one tap from a call. */
export function UnansweredRow({ row, now, onCall, onAgain }: UnansweredRowProps) {
  const t = useTranslations("clients.followUp");
  const dates = useDates();
  const { name, month, base, dueOn, mails, calls, lastCall, phone } = row;
  const asked = (
    <>
      {t("month", { month, base })}
      <span className="block text-ink-2">{t("due", { day: dates.day(dueOn) })}</span>
    </>
  );
  const times = (
    <>
      {row.hasAddress ? t("mails", { count: mails }) : t("noMail")}, {t("calls", { count: calls })}
      {lastCall ? (
        <span className="block text-ink-2">
          {t(`last.${lastCall.outcome}`, { when: dates.ago(lastCall.at, now) })}
          {lastCall.note ? `: ${lastCall.note}` : null}
        </span>
      ) : null}
    </>
  );
  const number = phone ? (
    <a href={telAddress(phone)} className="font-semibold whitespace-nowrap text-action">
      {phone}
    </a>
  ) : (
    <span className="text-ink-3">{t("noPhone")}</span>
  );
  return (
    <TRow>
      <TD className="max-w-0 w-full align-top md:w-auto md:max-w-60">
        <span className="flex flex-wrap items-center gap-x-3">
          <Link href={`/practice/clients/${row.clientId}`} className="font-serif text-18 break-words hover:underline">
            {name}
          </Link>
          {row.archived ? <Badge>{t("archived")}</Badge> : null}
        </span>
        <span className="mt-1 flex flex-col gap-1 md:hidden">
          <span>{asked}</span>
          <span>{times}</span>
          <span>{number}</span>
        </span>
      </TD>
      <TD className="ps-6 align-top max-md:hidden">{asked}</TD>
      <TD className="ps-6 align-top max-md:hidden">{times}</TD>
      <TD className="ps-6 align-top max-md:hidden">{number}</TD>
      <TD className="text-end align-top">
        {onAgain ? (
          <Button aria-label={t("againFor", { name })} disabled={row.archived} onClick={onAgain}>
            {t("again")}
          </Button>
        ) : (
          <Button aria-label={t("doFor", { name })} onClick={onCall}>
            {t("do")}
          </Button>
        )}
      </TD>
    </TRow>
  );
}
