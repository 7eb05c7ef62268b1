import { useTranslations } from "next-intl";
import { chooseExaggeration } from "@/domain/figure/pelvis/exaggeration";
import type { PelvisNumbers } from "@/domain/figure/pelvis/numbers";
import type { PelvisView } from "@/domain/figure/pelvis/shapes";
import type { PelvisValue } from "@/domain/figure/pelvis/values";
import { PelvisPicture } from "./pelvis-picture";

/** One examination: its numbers, the values to write, and its heading, e.g. "3 May". */
export interface PelvisState {
  numbers: PelvisNumbers;
  values?: readonly PelvisValue[];
  heading?: string;
}
export interface PelvisBeforeAfterProps {
  before: PelvisState;
  after: PelvisState;
  view: PelvisView;
  size?: "small" | "large";
  className?: string;
}

/** Two examinations side by side at one scale, each with its values. It shows both and claims nothing about change. */
export function PelvisBeforeAfter({ before, after, view, size = "small", className }: PelvisBeforeAfterProps) {
  const t = useTranslations("figure.pelvis");
  const exaggeration = chooseExaggeration(before.numbers, after.numbers);
  const states = [
    { ...before, key: "before", heading: before.heading ?? t("before") },
    { ...after, key: "after", heading: after.heading ?? t("after") },
  ];
  return (
    <div className={className}>
      <div className="pelvis-pair">
        {states.map(({ key, numbers, values, heading }) => (
          <section key={key}>
            <h3>{heading}</h3>
            <PelvisPicture
              numbers={numbers}
              values={values}
              view={view}
              size={size}
              exaggeration={exaggeration}
              label={heading}
            />
          </section>
        ))}
      </div>
      <p className="pelvis-note">{t("same")}</p>
    </div>
  );
}
