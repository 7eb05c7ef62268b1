"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import { useDates } from "@/components/watch/use-dates";
import type { Screen, Screens } from "@/domain/assessment/screen-dtos";
import { ClearanceForm } from "./clearance-form";

type ReferralNoteProps = { screen: Screen; client: Screens["client"]; zone: string };

/** U: refer within about two weeks, with a note to copy. C: note, adapt, ask again. */
export function ReferralNote({ screen, client, zone }: ReferralNoteProps) {
  const t = useTranslations("screens");
  const dates = useDates();
  const announce = useAnnounce();
  const [isClearing, setClearing] = useState(false);
  const points = screen.raised.map(({ reason }) => reason);
  const isUrgent = screen.raised.some(({ level }) => level !== "C");
  const copy = () => {
    const text = t("letter.text", {
      name: client.name,
      born: client.bornOn ? dates.day(client.bornOn) : "none",
      day: dates.dayOf(screen.answeredAt, zone),
      points: points.map((point) => `- ${point}`).join("\n"),
    });
    navigator.clipboard.writeText(text).then(() => announce({ message: t("letter.copied") }));
  };
  return (
    <Banner
      tone={isUrgent ? "attention" : "neutral"}
      title={isUrgent ? t("urgent.title") : t("caution.title")}
      actions={
        isUrgent ? (
          <>
            <Button variant="text" onClick={copy}>
              {t("letter.copy")}
            </Button>
            <Button variant="text" onClick={() => setClearing(true)}>
              {t("clear.urgentTitle")}
            </Button>
          </>
        ) : null
      }
    >
      {isUrgent ? <p>{t("urgent.body")}</p> : null}
      <ul className="mt-1 list-disc ps-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {isClearing ? <ClearanceForm screenId={screen.id} isUrgent onClose={() => setClearing(false)} /> : null}
    </Banner>
  );
}
