"use client";

import { useTranslations } from "next-intl";
import { EvidenceChip } from "@/components/catalog/evidence-chip";
import { Sheet } from "@/components/ui/dialog";
import { langOf } from "@/domain/catalog/in-language";
import type { TodayLine } from "@/domain/progress/dtos";
import { useDoseText } from "./use-item-text";

export type HowToSheetProps = { line: TodayLine | null; onClose: () => void };

/** How an exercise is done, when to stop, and the practitioner's own note. */
export function HowToSheet({ line, onClose }: HowToSheetProps) {
  const t = useTranslations("my.howTo");
  const dose = useDoseText();
  if (!line) return null;
  const { instructions } = line;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      side="bottom"
      title={line.title}
      description={dose(line.dose)}
    >
      <div className="flex flex-col gap-5 pb-4">
        {line.note ? (
          <p className="rounded-12 bg-action-soft px-4 py-3 text-ink">
            <span className="block text-12 font-semibold">{t("note")}</span>
            {line.note}
          </p>
        ) : null}
        <p lang={langOf(line.inEnglish, "why")} className="text-ink-2">
          {instructions.why}
        </p>
        <ol
          lang={langOf(line.inEnglish, "steps")}
          className="flex list-decimal flex-col gap-2 ps-5 marker:font-semibold marker:text-ink-3"
        >
          {instructions.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {instructions.equipment.length > 0 ? (
          <p className="text-14 text-ink-2">{t("equipment", { list: instructions.equipment.join(", ") })}</p>
        ) : null}
        <div>
          <h3 className="title-18">{t("mistakes")}</h3>
          <ul
            lang={langOf(line.inEnglish, "mistakes")}
            className="mt-1 flex list-disc flex-col gap-1 ps-5 text-14 text-ink-2"
          >
            {instructions.mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </div>
        <p lang={langOf(line.inEnglish, "stopWhen")} className="border-attention border-s-2 ps-3 text-14">
          {instructions.stopWhen}
        </p>
        <EvidenceChip evidence={instructions.evidence} voice="client" />
      </div>
    </Sheet>
  );
}
