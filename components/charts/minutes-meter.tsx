import { useTranslations } from "next-intl";
import { hueClass, type StationHue } from "../line/station-state";
import { classNames } from "../ui/class-names";

export type MinutesMeterProps = {
  parts: ReadonlyArray<{ step: StationHue; minutes: number }>;
  /** The minutes a day the client agreed to. */
  budget: number;
  className?: string;
};

const order: readonly StationHue[] = ["find", "relieve", "muscles", "joints"];

/** Minutes a day by step, 10 high; what is free is outlined, what is too much is said in words. */
export function MinutesMeter({ parts, budget, className }: MinutesMeterProps) {
  const t = useTranslations("ui");
  const filled = order
    .map((step) => ({
      step,
      minutes: parts.filter((part) => part.step === step).reduce((sum, part) => sum + part.minutes, 0),
    }))
    .filter((part) => part.minutes > 0);
  const used = filled.reduce((sum, part) => sum + part.minutes, 0);
  const free = budget - used;
  return (
    <div className={className}>
      <div role="img" aria-label={t("chart.minutesOf", { used, budget })} className="relative flex h-2.5 gap-0.5">
        {filled.map((part) => (
          <span
            key={part.step}
            className={classNames("rounded-[2px] bg-hue", hueClass[part.step])}
            style={{ flex: part.minutes }}
          />
        ))}
        {free > 0 ? (
          <span className="rounded-[2px] shadow-[inset_0_0_0_1px_var(--line)]" style={{ flex: free }} />
        ) : null}
        {free < 0 ? (
          <span
            className="absolute -inset-y-1 w-0.5 bg-ink"
            style={{ insetInlineStart: `${((budget / used) * 100).toFixed(2)}%` }}
          />
        ) : null}
      </div>
      <ul className="mt-1.5 flex flex-wrap justify-between gap-x-3 text-12 text-ink-2">
        {filled.map((part) => (
          <li key={part.step} className={hueClass[part.step]}>
            <b className="font-bold text-hue">{part.minutes}</b> {t(`step.${part.step}`).toLocaleLowerCase()}
          </li>
        ))}
        {free === 0 ? null : (
          <li className={free > 0 ? "text-ink-2" : "font-semibold text-attention"}>
            {Math.abs(free)} {free > 0 ? t("chart.free") : t("chart.over")}
          </li>
        )}
      </ul>
    </div>
  );
}
