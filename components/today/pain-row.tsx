"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useOutbox } from "@/components/session/outbox-provider";
import { Button } from "@/components/ui/button";
import type { Today } from "@/domain/progress/dtos";
import { painBand } from "@/domain/progress/pain-words";

// Most days one tap is enough: the slider and the body map come when they are asked for.
const PainSheet = lazy(async () => ({ default: (await import("./pain-sheet")).PainSheet }));

/** Pain of today in one tap when it is like yesterday's, in two otherwise. */
export function PainRow({ today }: { today: Today }) {
  const t = useTranslations("my.pain");
  const { add } = useOutbox();
  const [open, setOpen] = useState(false);
  const { pain, day, zone } = today;
  async function rate(score: number, places?: string[]) {
    const said = { id: uuidv7(), day, at: new Date().toISOString(), zone, score };
    await add?.({ kind: "pain", input: places ? { ...said, places } : said });
    setOpen(false);
  }
  const { yesterday } = pain;
  return (
    <section aria-label={t("today")} className="mx-5 mt-4 flex flex-wrap items-center gap-2">
      <div className="min-w-0 grow max-[374px]:w-full" aria-live="polite">
        <p className="leading-[1.375rem] font-semibold">
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
        onClick={() => setOpen(true)}
      >
        {pain.today === null && yesterday === null ? t("rate") : t("change")}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <PainSheet
            score={pain.today ?? yesterday}
            onSave={(score, places) => void rate(score, places)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
