import { useTranslations } from "next-intl";
import { Station } from "./station";
import type { LineStep } from "./station-state";

export type FourStepsRowProps = {
  steps: ReadonlyArray<Pick<LineStep, "step" | "state" | "label">>;
  className?: string;
};

/** Four stations in the space of a table cell, 78 by 14; the words are its label. */
export function FourStepsRow({ steps, className }: FourStepsRowProps) {
  const t = useTranslations("ui.state");
  const words = steps.map((entry) => `${entry.label}: ${t(entry.state)}`).join(", ");
  return (
    <span role="img" aria-label={words} title={words} className={className}>
      <span className="relative flex h-3.5 w-19.5 items-center gap-[9px] px-px">
        <span className="absolute inset-x-1.5 top-[6.5px] border-ink-3/60 border-t" />
        {steps.map((entry) => (
          <Station key={entry.step} state={entry.state} hue={entry.step} size={12} />
        ))}
      </span>
    </span>
  );
}
