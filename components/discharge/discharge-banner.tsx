"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useDates } from "@/components/watch/use-dates";
import type { ClientDetail } from "@/domain/clients/dtos";
import { useTakeBack } from "./use-discharge";

type DischargeBannerProps = { client: ClientDetail; onOpenAgain: () => void };

/** Under the name of a client whose care has ended: since when, why, and the two ways back. */
export function DischargeBanner({ client, onOpenAgain }: DischargeBannerProps) {
  const t = useTranslations("clients.discharge");
  const dates = useDates();
  const takeBack = useTakeBack(client);
  const { discharge, archivedAt, today } = client;
  if (!discharge) return null;
  const { id, on, reason, stepsDone: count, by } = discharge;
  return (
    <Banner
      className="mt-4"
      title={t("bannerTitle", { day: dates.day(on, today), reason: t(`reason.${reason}`) })}
      actions={
        archivedAt ? null : (
          <>
            <Button variant="text" onClick={onOpenAgain}>
              {t("openAgain")}
            </Button>
            <Button variant="text" onClick={() => takeBack(id)}>
              {t("takeBack")}
            </Button>
          </>
        )
      }
    >
      {[reason === "four_of_four" ? null : t("stepsThen", { count }), by ? t("decidedBy", { by }) : null]
        .filter(Boolean)
        .join(" ")}
    </Banner>
  );
}
