import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Grade } from "@/domain/catalog/kinds";
import type { ShownEvidence } from "@/domain/catalog/shown-evidence";
import { classNames } from "../ui/class-names";

const face =
  "inline-flex items-center gap-1 whitespace-nowrap rounded-4 bg-sunken px-1.5 text-12 leading-5 text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]";

/** The grade in its letter and a word, for a place that gives the reason itself. */
export function EvidenceMark({ grade }: { grade: Grade }) {
  const t = useTranslations("ui.evidence");
  return (
    <span className={face}>
      <span className="sr-only">{t("label")}</span>
      <b className="font-[650] text-ink">{grade}</b> {t(`word.${grade}`)}
    </span>
  );
}

export type EvidenceChipProps = {
  evidence: ShownEvidence;
  /** `client`: the words that a client reads, without the letter. */
  voice?: "desk" | "client";
  open?: boolean;
  className?: string;
};

/** How well something is tested, in a letter and a word; opens to the reason. Not inside a button or a label. */
export function EvidenceChip({ evidence: { grade, note }, voice = "desk", open, className }: EvidenceChipProps) {
  const t = useTranslations("ui.evidence");
  const isClient = voice === "client";
  return (
    <details open={open} className={classNames("group/evidence relative z-[1]", className)}>
      <summary className="inline-flex min-h-6 max-w-full cursor-pointer list-none items-center rounded-4 pointer-coarse:min-h-12 [&::-webkit-details-marker]:hidden">
        <span className={classNames(face, "hover:text-ink", isClient && "whitespace-normal")}>
          <span className="sr-only">{t("label")}</span>
          {isClient ? null : <b className="font-[650] text-ink">{grade}</b>}
          {isClient ? t(`client.${grade}`) : t(`word.${grade}`)}
          <ChevronDown
            size={14}
            strokeWidth={1.75}
            aria-hidden="true"
            className="transition-transform group-open/evidence:rotate-180"
          />
        </span>
      </summary>
      <p className="prose-width mt-1 mb-1 text-14 leading-5 text-ink-2">
        {note ?? (isClient ? t(`clientMeaning.${grade}`) : t(`meaning.${grade}`))}
      </p>
    </details>
  );
}
