"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { useAnnounce } from "@/components/ui/toast";
import { useDates } from "@/components/watch/use-dates";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Screens } from "@/domain/assessment/screen-dtos";
import type { WarningCardWay } from "@/domain/assessment/words";

type WarningCardProps = {
  client: Screens["client"];
  cards: Screens["warningCards"];
  phone: string | null;
  canChange: boolean;
};

const signs = ["saddle", "bladderStart", "bladderLeak", "bowel", "sex", "legs"] as const;

/** The cauda equina warning list for people with leg symptoms: to read out, to print, and whether it was given. */
export function WarningCard({ client, cards, phone, canChange }: WarningCardProps) {
  const t = useTranslations("screens.card");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const dates = useDates();
  const give = useMutation(
    trpc.screens.giveWarningCard.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("recorded"), tone: "good" });
      },
    }),
  );
  const giveBy = (way: WarningCardWay) => give.mutate({ clientId: client.id, way });
  const [last] = cards;
  return (
    <Section id="card-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("lead")}</p>
      <article className="warning-card prose-width mt-3 rounded-12 border border-line p-5">
        <h3 className="title-18">{t("heading")}</h3>
        <p className="mt-1">{t("intro")}</p>
        <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
          {signs.map((sign) => (
            <li key={sign}>{t(`signs.${sign}`)}</li>
          ))}
        </ul>
        <p className="mt-3 font-semibold">{t("act")}</p>
        <p className="mt-1">{t("numbers")}</p>
        {phone ? <p className="mt-1">{t("practice", { phone })}</p> : null}
      </article>
      <p className="mt-3 text-ink-2">
        {last
          ? t("given", {
              way: t(`way.${last.way}`),
              day: dates.dayOf(last.givenAt, client.zone),
              name: last.givenBy ?? "",
            })
          : t("notGiven")}
      </p>
      {canChange ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            variant="soft"
            onClick={() => {
              window.print();
              giveBy("printed");
            }}
          >
            {t("print")}
          </Button>
          <Button onClick={() => giveBy("shown")}>{t("shown")}</Button>
          <Button onClick={() => giveBy("told")}>{t("told")}</Button>
        </div>
      ) : null}
    </Section>
  );
}
