"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/card";
import type { ClientCheckIns as CheckIns } from "@/domain/check-ins/dtos";

/** The four check-ins of a client: what was answered, what is missing, what is still to come. */
export function ClientCheckIns({ clientId, className }: { clientId: string; className?: string }) {
  const t = useTranslations("checkIn.client");
  const trpc = useTrpc();
  const { data } = useQuery(trpc.checkIns.ofClient.queryOptions({ clientId }));
  if (!data) return null;
  return (
    <Section id="check-ins" title={t("title")} note={t("note")} className={className}>
      {data.items.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      {data.hasAddress ? null : <p className="font-semibold text-attention">{t("noAddress")}</p>}
      <ul>
        {data.items.map((checkIn) => (
          <CheckInRow key={checkIn.id} checkIn={checkIn} />
        ))}
      </ul>
    </Section>
  );
}

function CheckInRow({ checkIn }: { checkIn: CheckIns["items"][number] }) {
  const t = useTranslations("checkIn.client");
  const tAsked = useTranslations("checkIn");
  const format = useFormatter();
  const { month, base, dueOn, state, answer, remindedAt } = checkIn;
  const day = format.dateTime(new Date(`${dueOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const said = answer && [
    answer.painFree ? t("painFree") : t("painScore", { score: answer.pain }),
    tAsked(`pgicAnswer.${answer.pgic}`).toLocaleLowerCase(),
    t(answer.flare ? "flare" : "noFlare"),
    t(`doing.${answer.stillDoing}`),
    ...(answer.way === "phone" ? [t("way.phone")] : []),
  ];
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b py-2.5 last:border-b-0">
      <span className="w-24 font-serif text-18 font-medium">{t("month", { month })}</span>
      <span className="w-60 text-14 text-ink-2">
        {t(`base.${base}`)}, {t("dueOn", { day })}
      </span>
      <Badge tone={state === "missed" ? "attention" : state === "answered" ? "good" : undefined}>
        {t(`state.${state}`)}
      </Badge>
      <span className="basis-full text-14 text-ink lg:basis-auto lg:grow">
        {said ? format.list(said) : remindedAt && state === "open" ? t("reminded") : null}
      </span>
    </li>
  );
}
