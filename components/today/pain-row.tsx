"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useOutbox } from "@/components/session/outbox-provider";
import { PainScale } from "@/components/session/pain-scale";
import { RedFlagRow } from "@/components/session/red-flag-row";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import type { Today } from "@/domain/progress/dtos";
import { painBand } from "@/domain/progress/pain-words";

/** Pain of today in one tap when it is like yesterday's, in two otherwise. */
export function PainRow({ today }: { today: Today }) {
  const t = useTranslations("my.pain");
  const { add } = useOutbox();
  const [score, setScore] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const { pain, day, zone } = today;
  async function rate(value: number) {
    await add?.({ kind: "pain", input: { id: uuidv7(), day, at: new Date().toISOString(), zone, score: value } });
    setOpen(false);
  }
  function change() {
    setScore(pain.today ?? pain.yesterday);
    setOpen(true);
  }
  const { yesterday } = pain;
  return (
    <section aria-label={t("today")} className="mx-5 mt-4 flex flex-wrap items-center gap-2">
      <div className="min-w-0 grow max-[374px]:w-full" aria-live="polite">
        <p className="leading-[22px] font-semibold">
          {pain.today === null
            ? t("ask")
            : t("isNow", { score: pain.today, word: t(`band.${painBand(pain.today)}`).toLocaleLowerCase() })}
        </p>
        <p className="text-14 text-ink-2">
          {yesterday === null ? t("noYesterday") : t("yesterday", { score: yesterday })}
        </p>
      </div>
      {pain.today === null && yesterday !== null ? (
        <Button
          variant="soft"
          size={48}
          className="text-14 max-[374px]:grow"
          disabled={!add}
          onClick={() => void rate(yesterday)}
        >
          {t("same")}
        </Button>
      ) : null}
      <Button
        variant={pain.today === null && yesterday === null ? "soft" : "outline"}
        size={48}
        className="text-14 max-[374px]:grow"
        disabled={!add}
        onClick={change}
      >
        {pain.today === null && yesterday === null ? t("rate") : t("change")}
      </Button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        side="bottom"
        title={t("ask")}
        footer={
          <Button
            variant="primary"
            size={60}
            className="grow"
            disabled={score === null}
            onClick={() => score !== null && void rate(score)}
          >
            {t("save")}
          </Button>
        }
      >
        <PainScale title={t("now")} value={score} onValueChange={setScore} />
        <RedFlagRow className="mt-3" />
      </Sheet>
    </section>
  );
}
