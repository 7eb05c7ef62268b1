import { useTranslations } from "next-intl";
import { useId } from "react";
import type { BodyView } from "@/domain/figure/body-map";
import {
  areasOf,
  calloutsOf,
  isDeepMuscle,
  type MarkedMuscle,
  type MuscleState,
  superficialAreas,
  viewsOfMuscle,
} from "@/domain/figure/muscle-map";
import { bodyMapDrawing } from "./body-map-drawing";
import { MusclePatterns } from "./muscle-map-patterns";

export interface MuscleMapProps {
  /** What was noted; the list and the numbers follow this order within each state. */
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
const listed = ["under_treatment", "tight", "weak", "resolved"] as const satisfies MuscleState[];
const layer = ({ key, state }: MarkedMuscle) => order.indexOf(state) + (isDeepMuscle(key) ? order.length : 0);

/** Muscles as noted, on the body: colour, pattern and number on the drawing, and every one in words beside it. Read only. */
export function MuscleMap({ muscles: given, view, size = "large", list = true, className, ...props }: MuscleMapProps) {
  const t = useTranslations("figure.muscles");
  const id = useId();
  const small = size === "small";
  const views: BodyView[] = view === "both" ? ["front", "back"] : [view];
  const muscles = listed.flatMap((state) => given.filter((muscle) => muscle.state === state));
  const found = ({ state, found: roles = [] }: MarkedMuscle) =>
    (state === "tight" && roles.length < 2) || state === "weak"
      ? null
      : roles.map((role) => t(state === "resolved" ? `was.${role}` : `state.${role}`)).join(", ");
  const said = (muscle: MarkedMuscle) =>
    [
      muscle.name,
      t(`side.${muscle.side}`),
      t(`state.${muscle.state}`),
      found(muscle),
      isDeepMuscle(muscle.key) && t("deep"),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <figure className={`muscle-map${className ? ` ${className}` : ""}`}>
      <div className="muscle-bodies">
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
      </div>
      {list && (
        <div className="muscle-list">
          {listed.map((state) => {
            const group = muscles.filter((muscle) => muscle.state === state);
            if (group.length === 0) return null;
            return (
              <div key={state}>
                <p className="mm-list-state">
                  <Swatch id={`${id}-${views[0]}`} state={state} />
                  <span>{t(`state.${state}`)}</span>
                  <span className="mm-list-count">{group.length}</span>
                </p>
                <ol aria-label={t(`state.${state}`)}>
                  {group.map((muscle) => {
                    const notes = [
                      found(muscle),
                      isDeepMuscle(muscle.key) && t("deep"),
                      !viewsOfMuscle(muscle.key).some((seen) => views.includes(seen)) && t("unseen"),
                    ].filter(Boolean);
                    return (
                      <li key={`${muscle.key}.${muscle.side}.${muscle.state}`}>
                        {!small && <span className="mm-list-number">{muscles.indexOf(muscle) + 1}</span>}
                        <span>
                          {muscle.name}
                          {muscle.side !== "none" && `, ${t(`side.${muscle.side}`)}`}
                          {notes.length > 0 && <span className="mm-list-note"> {notes.join(", ")}</span>}
                        </span>
                      </li>
                    );
                  })}
                </ol>
              </div>
            );
          })}
          {muscles.length === 0 && <p>{t("nothing")}</p>}
        </div>
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
function Swatch({ id, state }: { id: string; state: MuscleState }) {
  const box = { x: 40, y: 40, width: 920, height: 560, rx: 120 };
  return (
    <svg viewBox="0 0 1000 640" width="28" height="18" aria-hidden="true" className="mm mm-swatch">
      <rect {...box} fill={`url(#${id}-${state})`} />
      <rect {...box} className={`mm-area mm-${state}`} />
    </svg>
  );
}
