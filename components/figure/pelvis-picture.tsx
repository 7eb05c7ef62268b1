import { useTranslations } from "next-intl";
import { drawPelvis } from "@/domain/figure/pelvis/draw-pelvis";
import type { PelvisNumbers } from "@/domain/figure/pelvis/numbers";
import type { PelvisView } from "@/domain/figure/pelvis/shapes";
import { type PelvisValue, pelvisValuesOf } from "@/domain/figure/pelvis/values";
import { PelvisLabels, PelvisShapes } from "./pelvis-drawing";
import { PelvisValues, usePelvisWords } from "./pelvis-values";

export interface PelvisPictureProps {
  /** Drawn. From `pelvisNumbersFromFindings(…).numbers`. */
  numbers: PelvisNumbers;
  /** Written beside it, and its accessible name. Default: the numbers themselves. */
  values?: readonly PelvisValue[];
  view: PelvisView;
  /** `small` (176 × 194, pelvis and low back) writes nothing on the drawing; `large` (head to thigh) names its lines. */
  size?: "small" | "large";
  /** Width in pixels or any CSS length. Default 176 or 440. */
  width?: number | string;
  /** One factor for pictures that are compared. Left out, it is chosen. */
  exaggeration?: number;
  /** The values and the factor as text beside the drawing. Default true. */
  beside?: boolean;
  /** Said before everything else, e.g. "First visit, 3 May". */
  label?: string;
  className?: string;
}

/** Pelvis and spine from a client's own numbers, over the level pelvis, drawn on the server. */
export function PelvisPicture(props: PelvisPictureProps) {
  const {
    numbers,
    view,
    size = "small",
    width = size === "small" ? 176 : 440,
    beside = true,
    label,
    className,
  } = props;
  const t = useTranslations("figure.pelvis");
  const letters = useTranslations("figure");
  const words = usePelvisWords();
  const drawing = drawPelvis(numbers, { view, exaggeration: props.exaggeration });
  const values = props.values ?? pelvisValuesOf(numbers);
  const small = size === "small";
  const { x, y, width: wide, height } = small ? drawing.crop : drawing.box;
  const edge = small ? 60 : 120;
  const letterY = small ? y + height - 130 : y + 300;
  const name = `${label ? `${label}. ` : ""}${t(view)}. ${words.summary(values)}. ${words.factor(drawing.exaggeration)}.`;
  const hasGhost = drawing.shapes.some(({ role }) => role === "ghost");
  const ghost = hasGhost ? t(view === "behind" ? "ghost" : "ghostSide") : undefined;
  const svg = (
    <svg
      viewBox={`${x} ${y} ${wide} ${height}`}
      width={width}
      role="img"
      aria-label={name}
      className={`pelvis${small ? " pv-small" : ""}`}
    >
      <PelvisShapes drawing={drawing} small={small} />
      <text className={`pv-side pv-side-${view}`} x={x + edge} y={letterY}>
        {view === "behind" ? letters("left") : t("toBack")}
      </text>
      <text className={`pv-side pv-side-${view} pv-side-end`} x={x + wide - edge} y={letterY}>
        {view === "behind" ? letters("right") : t("toFront")}
      </text>
      {!small && <PelvisLabels labels={drawing.labels} />}
      {!small && (
        <text className="pv-factor" x={x + 120} y={y + 540}>
          {words.factor(drawing.exaggeration)}
          {ghost && (
            <tspan x={x + 120} dy={170}>
              {ghost}
            </tspan>
          )}
        </text>
      )}
    </svg>
  );
  if (!beside) return className ? <div className={className}>{svg}</div> : svg;
  return (
    <figure className={`pelvis-figure${className ? ` ${className}` : ""}`}>
      {svg}
      <PelvisValues values={values} exaggeration={drawing.exaggeration} note={ghost} />
    </figure>
  );
}
