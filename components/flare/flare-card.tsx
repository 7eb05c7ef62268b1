"use client";

import { HeartHandshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { v7 as uuidv7 } from "uuid";
import { useOutbox } from "@/components/session/outbox-provider";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Today } from "@/domain/progress/dtos";

/** A flare runs: what these days ask, how long they last, and the way out of them. */
export function FlareCard({ today }: { today: Today }) {
  const t = useTranslations("my.flare");
  const { add, waiting } = useOutbox();
  const { flare, day, zone } = today;
  if (!flare) return null;
  const isEnding = waiting.some(({ kind }) => kind === "flare_end");
  function end(flareId: string) {
    add?.({ kind: "flare_end", input: { id: uuidv7(), flareId, day, at: new Date().toISOString(), zone } });
  }
  return (
    <Banner
      className="mx-5 mt-4"
      live="status"
      icon={<HeartHandshake size={20} strokeWidth={1.75} aria-hidden="true" className="text-relieve" />}
      title={t("runs", { day: flare.day, days: flare.days })}
      actions={
        <Button variant="text" size={48} className="text-14" disabled={!add || isEnding} onClick={() => end(flare.id)}>
          {isEnding ? t("ending") : t("end")}
        </Button>
      }
    >
      <p>{t("runsBody", { percent: flare.walkPercent })}</p>
      <p className="mt-1">{t("told", { answerTime: today.practice.answerTime ?? "none" })}</p>
    </Banner>
  );
}
