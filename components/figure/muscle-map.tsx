import { useTranslations } from "next-intl";
import { useId } from "react";
import type { BodyView } from "@/domain/figure/body-map";
import {
  areasOf,
  calloutsOf,
  isDeepMuscle,
  type MarkedMuscle,
  superficialAreas,
  viewsOfMuscle,
} from "@/domain/figure/muscle-map";
import { bodyMapDrawing } from "./body-map-drawing";
import { MusclePatterns } from "./muscle-map-patterns";

export interface MuscleMapProps {
  /** What was noted; the order is that of the list and of the numbers. */
  muscles: readonly MarkedMuscle[];
  view: BodyView | "both";
  /** `small` has no numbers. Default `large`. */
  size?: "small" | "large";
  /** Height of the drawing in pixels or any CSS length. Default 140 or 480. */
  height?: number | string;
  /** The list in words beside it. Leave out only where the same words stand next to it. Default true. */
  list?: boolean;
  className?: string;
}

/** Resolved under weak under tight under treated: where areas overlap, what is worked on stays visible. */
const order = ["resolved", "weak", "tight", "under_treatment"];
const layer = ({ key, state }: MarkedMuscle) => order.indexOf(state) + (isDeepMuscle(key) ? order.length : 0);

/** Muscles as noted, on the body: colour, pattern and number on the drawing, and every one in words beside it. Read only. */
export function MuscleMap({ muscles, view, size = "large", list = true, className, ...props }: MuscleMapProps) {
  const t = useTranslations("figure.muscles");
  const id = useId();
  const small = size === "small";
  const views: BodyView[] = view === "both" ? ["front", "back"] : [view];
  const said = ({ name, side, state, key }: MarkedMuscle) =>
    [name, t(`side.${side}`), t(`state.${state}`), isDeepMuscle(key) && t("deep")].filter(Boolean).join(", ");
  return (
    <figure className={`muscle-map${className ? ` ${className}` : ""}`}>
      {views.map((face) => {
        const seen = muscles.filter((muscle) => areasOf(face, muscle).length > 0);
        return (
          <MuscleBody
            key={face}
            id={`${id}-${face}`}
            view={face}
            muscles={muscles}
            small={small}
            height={props.height ?? (small ? 140 : 480)}
            label={`${t(face)}: ${seen.map(said).join("; ") || t("nothing")}`}
          />
        );
      })}
      {list && (
        <ol className="muscle-list" aria-label={t("key")}>
          {muscles.map((muscle, index) => (
            <li key={`${muscle.key}.${muscle.side}.${muscle.state}`}>
              {!small && <span className="mm-list-number">{index + 1}</span>}
              <Swatch id={`${id}-${views[0]}`} muscle={muscle} />
              <span>
                {muscle.name}
                {muscle.side !== "none" && `, ${t(`side.${muscle.side}`)}`}
                <span className="mm-list-state">
                  {t(`state.${muscle.state}`)}
                  {isDeepMuscle(muscle.key) && `, ${t("deep")}`}
                  {!viewsOfMuscle(muscle.key).some((seen) => views.includes(seen)) && `, ${t("unseen")}`}
                </span>
              </span>
            </li>
          ))}
          {muscles.length === 0 && <li>{t("nothing")}</li>}
        </ol>
      )}
    </figure>
  );
}

interface MuscleBodyProps extends Pick<MuscleMapProps, "muscles"> {
  id: string;
  view: BodyView;
  small: boolean;
  height: number | string;
  label: string;
}

function MuscleBody({ id, view, muscles, small, height, label }: MuscleBodyProps) {
  const letters = useTranslations("figure");
  const { outline, lines } = bodyMapDrawing[view];
  const half = small ? 2900 : 3400;
  const painted = [...muscles].sort((a, b) => layer(a) - layer(b));
  const callouts = small ? [] : calloutsOf(view, muscles, { margin: 3130, step: 470 });
  return (
    <svg
      viewBox={`${-half} -10200 ${2 * half} 10720`}
      height={height}
      role="img"
      aria-label={label}
      className={`mm${small ? " mm-small" : ""}`}
    >
      <MusclePatterns id={id} scale={small ? 2 : 1} />
      <clipPath id={`${id}-body`}>
        <path d={outline} />
      </clipPath>
      <path className="mm-body" d={outline} />
      <g clipPath={`url(#${id}-body)`}>
        {!small &&
          superficialAreas(view).map(({ key, half, d }) => <path key={key + half} className="mm-line" d={d} />)}
        {painted.flatMap((muscle) =>
          areasOf(view, muscle).map(({ key, half, deep, d }) => (
            <g key={`${key}.${half}.${muscle.state}`}>
              <path d={d} fill={`url(#${id}-${muscle.state})`} />
              {deep && <path d={d} fill={`url(#${id}-deep)`} />}
              <path className={`mm-area mm-${muscle.state}${deep ? " mm-deep" : ""}`} d={d} />
            </g>
          )),
        )}
      </g>
      {!small && <path className="mm-detail" d={lines} />}
      <path className="mm-edge" d={outline} />
      {callouts.map(({ number, from, to }) => (
        <g key={`${number}.${to[0] > 0}`}>
          <path className="mm-leader" d={`M${from.join(" ")}L${to[0] - Math.sign(to[0]) * 260} ${to[1]}`} />
          <circle className="mm-leader-dot" cx={from[0]} cy={from[1]} r="46" />
          <text className="mm-number" x={to[0]} y={to[1]}>
            {number}
          </text>
        </g>
      ))}
      <text className="mm-side" x={small ? -2300 : -2000} y="-9500">
        {letters(view === "front" ? "right" : "left")}
      </text>
      <text className="mm-side" x={small ? 2300 : 2000} y="-9500">
        {letters(view === "front" ? "left" : "right")}
      </text>
    </svg>
  );
}

/** A piece of the paint beside the words. */
function Swatch({ id, muscle: { key, state } }: { id: string; muscle: MarkedMuscle }) {
  const deep = isDeepMuscle(key);
  const box = { x: 40, y: 40, width: 920, height: 560, rx: 120 };
  return (
    <svg viewBox="0 0 1000 640" width="28" height="18" aria-hidden="true" className="mm mm-swatch">
      <rect {...box} fill={`url(#${id}-${state})`} />
      {deep && <rect {...box} fill={`url(#${id}-deep)`} />}
      <rect {...box} className={`mm-area mm-${state}${deep ? " mm-deep" : ""}`} />
    </svg>
  );
}
