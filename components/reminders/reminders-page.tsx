"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormFailure } from "@/components/forms/form-failure";
import { useHydrated } from "@/components/forms/use-hydrated";
import { KeptWords } from "@/components/offline/kept-note";
import { useKeptPage } from "@/components/offline/use-kept-page";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { OwnReminders, ReminderChoice } from "@/domain/reminders/dtos";
import { CalendarLink } from "./calendar-link";
import { PushDevice } from "./push-device";
import { ReminderRow } from "./reminder-row";
import { useDeviceZone } from "./use-device-zone";

const most = 6;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** When and how a client is told; `writtenAt` is when the server wrote it (ms). Nothing is sent before they save a choice. */
export function RemindersPage({ own, writtenAt }: { own: OwnReminders; writtenAt: number }) {
  const t = useTranslations("reminders");
  const trpc = useTrpc();
  const ready = useHydrated();
  const isKept = useKeptPage(writtenAt);
  const zone = useDeviceZone();
  const [choice, setChoice] = useState(own.choice);
  const [kept, setKept] = useState(own.choice);
  const [attempt, setAttempt] = useState(0);
  const keep = useMutation(
    trpc.reminders.choose.mutationOptions({
      onSuccess: (now) => {
        setChoice(now.choice);
        setKept(now.choice);
      },
    }),
  );
  const change = (part: Partial<ReminderChoice>) => {
    keep.reset();
    setChoice({ ...choice, ...part });
  };
  const { reminders } = choice;
  const isChanged = JSON.stringify(choice) !== JSON.stringify(kept);
  const isUnheard = reminders.length > 0 && !choice.remindByMail && !choice.remindByPush;
  const mail = own.email ? t("byMail", { email: own.email }) : t("byMailNone");
  return (
    <>
      <header className="px-5 pt-4">
        <h1 className="title-28">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
      </header>
      {isKept ? <KeptWords writtenAt={writtenAt} /> : null}
      {/* Choices are the portal's to keep: without it they can be read, not changed. */}
      <fieldset disabled={isKept} className="flex min-w-0 flex-col gap-8 px-5 pt-4 pb-8">
        <div>
          {reminders.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
          <ul className="divide-y divide-line/70">
            {reminders.map((rule, index) => (
              <ReminderRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no identity but its place until it is saved
                key={index}
                rule={rule}
                onChange={(next) => change({ reminders: reminders.map((one, at) => (at === index ? next : one)) })}
                onRemove={() => change({ reminders: reminders.filter((_, at) => at !== index) })}
              />
            ))}
          </ul>
          <Button
            size={48}
            className="mt-3"
            disabled={!ready || reminders.length >= most}
            onClick={() => change({ reminders: [...reminders, { weekdays: everyDay, time: "19:00" }] })}
          >
            {t("add")}
          </Button>
          {reminders.length >= most ? <p className="mt-2 text-14 text-ink-2">{t("most")}</p> : null}
          <p className="mt-3 text-14 text-ink-2">{t("zone", { zone: choice.zone.replaceAll("_", " ") })}</p>
          {zone && zone !== choice.zone ? (
            <Button variant="text" size={48} className="-ms-3" onClick={() => change({ zone })}>
              {t("useZone", { zone: zone.replaceAll("_", " ") })}
            </Button>
          ) : null}
        </div>
        <fieldset>
          <legend className="title-18">{t("how")}</legend>
          <Checkbox
            size={48}
            label={mail}
            disabled={!own.email}
            checked={choice.remindByMail && own.email !== null}
            onChange={(event) => change({ remindByMail: event.target.checked })}
          />
          <Checkbox
            size={48}
            label={t("byPush")}
            disabled={!own.pushKey}
            checked={choice.remindByPush && own.pushKey !== null}
            onChange={(event) => change({ remindByPush: event.target.checked })}
          />
          {isUnheard ? <p className="text-14 font-semibold text-attention">{t("noWay")}</p> : null}
          <PushDevice pushKey={own.pushKey} devices={own.devices} />
        </fieldset>
        <fieldset>
          <legend className="title-18">{t("messages")}</legend>
          <p className="text-14 text-ink-2">{t("messagesLead")}</p>
          <Checkbox
            size={48}
            label={t("messageByMail")}
            disabled={!own.email}
            checked={choice.messageByMail && own.email !== null}
            onChange={(event) => change({ messageByMail: event.target.checked })}
          />
          <Checkbox
            size={48}
            label={t("messageByPush")}
            disabled={!own.pushKey}
            checked={choice.messageByPush && own.pushKey !== null}
            onChange={(event) => change({ messageByPush: event.target.checked })}
          />
        </fieldset>
        <div>
          <FormFailure failure={keep.error ? failureOf(keep.error) : null} attempt={attempt} />
          <Button
            variant="primary"
            size={48}
            className="w-full"
            busy={keep.isPending}
            disabled={!ready || !isChanged}
            onClick={() => {
              setAttempt(attempt + 1);
              keep.mutate(choice);
            }}
          >
            {t("save")}
          </Button>
          <p role="status" className="mt-2 min-h-6 text-14 text-ink-2">
            {keep.isSuccess && !isChanged ? t("saved") : isChanged ? t("undone") : null}
          </p>
        </div>
        <Section id="calendar" title={t("calendarTitle")}>
          <CalendarLink since={own.calendarSince} />
        </Section>
      </fieldset>
    </>
  );
}
