import { regionName } from "@/domain/figure/body-map";
import { bodyMapBox, bodyMapDrawing, painClass, painOf } from "./body-map-drawing";
import type { BodyMapSmallProps } from "./body-map-props";

/** The body map as a picture, for lists and for "first visit against today". Drawn on the server. */
export function BodyMapSmall({ view, values, label, height = 120, className }: BodyMapSmallProps) {
  const { outline, lines, regions } = bodyMapDrawing[view];
  const marked = regions.filter(({ id }) => painOf(values, id) !== undefined);
  const places = marked.map(({ id }) => `${regionName(id)} ${painOf(values, id)} / 10`).join(", ");
  const name = label ?? `Body map, ${view}: ${places || "nothing marked"}`;
  return (
    <svg
      viewBox={bodyMapBox}
      height={height}
      role="img"
      aria-label={name}
      className={`fig fig-map${className ? ` ${className}` : ""}`}
    >
      <path className="fig-map-body" d={outline} />
      <path className="fig-map-lines" d={lines} />
      {marked.map(({ id, d }) => (
        <path key={id} className={`fig-region${painClass(painOf(values, id))}`} d={d} />
      ))}
      <path className="fig-map-edge" d={outline} />
      {marked.map(({ id, x, y }) => (
        <text
          key={id}
          className={`fig-map-number${(painOf(values, id) ?? 0) >= 7 ? " fig-map-number-on-dark" : ""}`}
          x={x}
          y={y}
          fontSize="560"
        >
          {painOf(values, id)}
        </text>
      ))}
    </svg>
  );
}
