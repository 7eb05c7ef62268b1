"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** The private link for a calendar app: shown once, replaced or ended at any time. */
export function CalendarLink({ since }: { since: Date | null }) {
  const t = useTranslations("reminders");
  const trpc = useTrpc();
  const format = useFormatter();
  const [inUse, setInUse] = useState(since);
  const [said, setSaid] = useState<string | null>(null);
  const make = useMutation(
    trpc.reminders.makeCalendar.mutationOptions({
      onSuccess: () => {
        setInUse(new Date());
        setSaid(null);
      },
    }),
  );
  const revoke = useMutation(
    trpc.reminders.revokeCalendar.mutationOptions({
      onSuccess: () => {
        make.reset();
        setInUse(null);
        setSaid(t("calendarRevoked"));
      },
    }),
  );
  const url = make.data?.url;
  const failed = make.error ?? revoke.error;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setSaid(t("calendarCopied"));
  };
  return (
    <>
      <p className="text-14 text-ink-2">{t("calendarLead")}</p>
      <FormFailure failure={failed ? failureOf(failed) : null} />
      {url ? (
        <div className="mt-3">
          <Field label={t("calendarUrl")} hint={t("calendarHow")}>
            <TextInput size={48} value={url} readOnly onFocus={(event) => event.target.select()} />
          </Field>
          <Button size={48} className="mt-2" onClick={() => copy(url)}>
            {t("calendarCopy")}
          </Button>
        </div>
      ) : inUse ? (
        <p className="mt-2 text-14">{t("calendarSince", { day: format.dateTime(inUse, { dateStyle: "long" }) })}</p>
      ) : null}
      <p role="status" className="mt-1 min-h-6 text-14 text-ink-2">
        {said}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size={48} busy={make.isPending} onClick={() => make.mutate({})}>
          {inUse ? t("calendarAgain") : t("calendarMake")}
        </Button>
        {inUse ? (
          <Button size={48} variant="text" busy={revoke.isPending} onClick={() => revoke.mutate({})}>
            {t("calendarRevoke")}
          </Button>
        ) : null}
      </div>
      {inUse ? <p className="mt-1 text-14 text-ink-2">{t("calendarAgainHint")}</p> : null}
    </>
  );
}
