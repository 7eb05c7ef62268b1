"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PainScale } from "@/components/session/pain-scale";
import { RedFlagRow } from "@/components/session/red-flag-row";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";

export type PainSheetProps = { score: number | null; onSave: (score: number) => void; onClose: () => void };

/** Asks for the pain of today. */
export function PainSheet({ score: given, onSave, onClose }: PainSheetProps) {
  const t = useTranslations("my.pain");
  const [score, setScore] = useState(given);
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      side="bottom"
      title={t("ask")}
      footer={
        <Button
          variant="primary"
          size={60}
          className="grow"
          disabled={score === null}
          onClick={() => score !== null && onSave(score)}
        >
          {t("save")}
        </Button>
      }
    >
      <PainScale title={t("now")} value={score} onValueChange={setScore} />
      <RedFlagRow className="mt-3" />
    </Sheet>
  );
}
