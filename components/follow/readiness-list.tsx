import { Check, CircleHelp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FollowUp } from "@/domain/progress/follow-dtos";
import { useFollowWords } from "./use-follow-words";

type ReadinessListProps = { readiness: NonNullable<FollowUp["readiness"]> };

const icon = { size: 16, strokeWidth: 2, "aria-hidden": true } as const;
const marks = {
  yes: <Check {...icon} className="text-good" />,
  no: <X {...icon} className="text-attention" />,
  unknown: <CircleHelp {...icon} className="text-ink-3" />,
};

/** What discharge asks for, one by one: met, not met, or not known. The practitioner confirms, never the portal. */
export function ReadinessList({ readiness }: ReadinessListProps) {
  const t = useTranslations("clients.follow");
  const words = useFollowWords();
  return (
    <ul className="flex flex-col gap-1.5 text-14">
      {readiness.criteria.map(({ outcome, parts }) => (
        <li key={parts.map(({ comparison }) => comparison.fact).join()} className="flex items-start gap-2">
          <span className="mt-0.5">{marks[outcome]}</span>
          <span>
            <span className="sr-only">{t(`met.${outcome}`)}: </span>
            {parts.map(({ comparison }) => words.asked(comparison)).join(t("or"))}
            <span className="text-ink-2">
              {" "}
              ·{" "}
              {parts
                .map(({ comparison, known }) =>
                  known === null ? t("unknown") : words.shownValue(comparison.fact, known),
                )
                .join(", ")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
