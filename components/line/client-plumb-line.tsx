import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";
import { Station } from "./station";
import { hueClass, type LineStep } from "./station-state";

export type ClientPlumbLineProps = {
  /** `fact` is the state in the client's words ("done", "planned"); the state's own word is used without it. */
  steps: readonly LineStep[];
  /** The index of the step the client is at; the bob hangs there. `null` when all is done. */
  current: number | null;
  className?: string;
};

/** The client's own four steps, 78 high, with the bob at "you are here". */
export function ClientPlumbLine({ steps, current, className }: ClientPlumbLineProps) {
  const t = useTranslations("ui");
  const walked = current === null ? steps.length - 1 : current;
  return (
    <ol aria-label={t("line.steps")} className={classNames("relative grid grid-cols-4", className)}>
      <li aria-hidden="true" className="absolute start-[12.5%] end-[12.5%] top-[11px] border-line border-t-[1.5px]" />
      <li
        aria-hidden="true"
        className="absolute start-[12.5%] top-[11px] border-ink-3 border-t-[1.5px]"
        style={{ width: `${walked * 25}%` }}
      />
      {steps.map((entry, index) => {
        const here = index === current;
        return (
          <li
            key={entry.step}
            aria-current={here ? "step" : undefined}
            className={classNames("relative flex flex-col items-center px-1 text-center", hueClass[entry.step])}
          >
            <span className="relative h-11">
              {here ? (
                <svg width="24" height="42" viewBox="0 0 24 42" aria-hidden="true" className="absolute inset-x-0 top-0">
                  <path d="M12 20v8" stroke="var(--hue)" strokeWidth="1.5" />
                  <path d="M9 27h6l1.5 3.5L12 41 7.5 30.5z" fill="var(--hue)" />
                </svg>
              ) : null}
              <Station state={entry.state} hue={entry.step} size={24} />
            </span>
            <span
              className={classNames(
                "max-[18rem]:w-full max-[18rem]:wrap-anywhere text-14 leading-[1.125rem]",
                here ? "font-[650] text-ink" : "font-medium text-ink-2",
              )}
            >
              {entry.label}
            </span>
            <span className="max-[18rem]:w-full max-[18rem]:wrap-anywhere text-12 text-ink-3">
              {here ? t("line.here") : (entry.fact ?? t(`state.${entry.state}`).toLocaleLowerCase())}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
