import { useTranslations } from "next-intl";
import { trackPositions } from "./track-geometry";

export type MeasureTrackProps = {
  /** What is measured, such as "Left hip flexor, thigh above flat". */
  label: string;
  before: number;
  now: number;
  goal?: number | null;
  /** Puts the unit to a number: `(value) => "18°"`. */
  show: (value: number) => string;
  className?: string;
};

/** From the first measure towards the goal, 120 by 14; stands inside a `hue-*` of the step that closes the cause. */
export function MeasureTrack({ label, before, now, goal = null, show, className }: MeasureTrackProps) {
  const t = useTranslations("ui.chart");
  const at = trackPositions({ before, now, goal });
  const words = [
    `${t("before")} ${show(before)}`,
    `${t("now")} ${show(now)}`,
    ...(goal === null ? [] : [`${t("aim")} ${show(goal)}`]),
  ].join(", ");
  return (
    <span className={className}>
      <svg width="120" height="14" viewBox="0 0 120 14" role="img" aria-label={`${label}: ${words}`} direction="ltr">
        <path d="M6 7H114" stroke="var(--line)" strokeWidth="2" strokeLinecap="round" />
        <path d={`M${at.before} 7H${at.now}`} stroke="var(--hue, var(--action))" strokeWidth="2" />
        <circle
          cx={at.before}
          cy="7"
          r="3.25"
          fill="var(--on, var(--ground))"
          stroke="var(--hue, var(--action))"
          strokeWidth="1.5"
        />
        <circle cx={at.now} cy="7" r="4.25" fill="var(--hue, var(--action))" />
        {at.goal === null ? null : <path d={`M${at.goal} 1.5v11`} stroke="var(--ink)" strokeWidth="1.5" />}
      </svg>
      {goal === null ? null : (
        <span aria-hidden="true" className="block ps-1.5 text-12 text-ink-3">
          {t("goalShort", { value: show(goal) })}
        </span>
      )}
    </span>
  );
}
