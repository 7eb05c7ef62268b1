import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";
import { Station } from "./station";
import { hueClass, type LineStep, type StationState } from "./station-state";

/** The line after a step says how firmly one may walk on: solid after achieved, thin under way, dashed otherwise. */
function lineAfter(state: StationState): string {
  switch (state) {
    case "achieved":
    case "not_indicated":
      return "top-[10px] border-solid border-t-2 border-ink";
    case "under_way":
      return "top-[11px] border-solid border-t border-ink-3";
    case "planned":
    case "not_started":
      return "top-[11px] border-dashed border-t border-ink-3";
  }
}

export type FourStepsHeaderProps = { steps: readonly LineStep[]; className?: string };

/** The head of a client's page: four stations on one line, each with its state in words and one fact. */
export function FourStepsHeader({ steps, className }: FourStepsHeaderProps) {
  const t = useTranslations("ui");
  return (
    <ol
      aria-label={t("line.steps")}
      className={classNames("grid gap-y-4 md:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,0.76fr)]", className)}
    >
      {steps.map((entry, index) => (
        <li
          key={entry.step}
          className={classNames("relative min-h-11 ps-8.5 md:min-h-0 md:ps-0 md:pt-8.5 md:pe-4", hueClass[entry.step])}
        >
          <span
            aria-hidden="true"
            className={classNames(
              "absolute end-0 max-md:hidden",
              index === 0 ? "start-[11px]" : "start-0",
              lineAfter(entry.state),
            )}
          />
          {index < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className="absolute start-[10.5px] top-[11px] -bottom-4 border-ink-3 border-s md:hidden"
            />
          ) : null}
          <span className="absolute start-0 top-0">
            <Station state={entry.state} hue={entry.step} size={22} />
          </span>
          <h2 className="text-16 leading-[1.375rem] font-semibold">
            {index + 1} {entry.label}
          </h2>
          <p className="text-14 text-ink-2">
            <span className={classNames("font-semibold", entry.state === "not_indicated" ? "text-ink-2" : "text-hue")}>
              {t(`state.${entry.state}`)}
            </span>
            {entry.fact ? ` · ${entry.fact}` : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
