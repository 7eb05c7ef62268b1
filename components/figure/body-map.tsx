"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { type PainQuality, type RegionId, type RegionValue, regionName } from "@/domain/figure/body-map";
import { bodyMapBox, bodyMapDrawing, painClass, painOf } from "./body-map-drawing";
import type { BodyMapProps } from "./body-map-props";
import { BodyMapSmall } from "./body-map-small";
import { regionTowards } from "./body-map-walk";

const spoken = (name: string, value: RegionValue | undefined, qualityOf: (quality: PainQuality) => string) => {
  if (!value) return name;
  return `${name}, ${value.intensity} / 10${value.quality ? `, ${qualityOf(value.quality)}` : ""}`;
};

/**
 * The body map to point at: tap a region, or walk with the arrow keys and press Enter. One region is in the tab order at a
 * time. Pain shows as colour and as a number.
 */
export function BodyMap(props: BodyMapProps) {
  const { view, values, onSelect, selected = null, readOnly = false, nameOf = regionName, className } = props;
  const qualityOf = props.qualityOf ?? String;
  const { outline, lines, regions } = bodyMapDrawing[view];
  const label = props.label ?? (view === "front" ? "Body map, front" : "Body map, back");
  const letters = props.letters ?? { right: "R", left: "L" };
  const [visited, setVisited] = useState<string | null>(null);
  const paths = useRef(new Map<RegionId, SVGPathElement>());
  if (readOnly)
    return <BodyMapSmall view={view} values={values} label={props.label} height="100%" className={className} />;

  const inView = (id: string | null) => regions.find((region) => region.id === id)?.id;
  const tabStop = inView(visited) ?? inView(selected) ?? regions.find(({ id }) => values[id])?.id ?? regions[0]?.id;

  const walk = (event: KeyboardEvent, id: RegionId) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect?.(id);
      return;
    }
    const next = regionTowards(regions, id, event.key);
    if (!next) return;
    event.preventDefault();
    setVisited(next);
    paths.current.get(next)?.focus();
  };

  // Marked regions are painted late and the chosen one last, so that their outlines lie over their neighbours.
  const rank = (id: RegionId) => (id === selected ? 2 : values[id] ? 1 : 0);
  const painted = [...regions].sort((a, b) => rank(a.id) - rank(b.id));
  const leftLetter = view === "front" ? letters.right : letters.left;
  const rightLetter = view === "front" ? letters.left : letters.right;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold svg paths.
    <svg
      viewBox={bodyMapBox}
      role="group"
      aria-label={label}
      className={`fig fig-map${className ? ` ${className}` : ""}`}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an svg group takes no focus. */}
      <g aria-hidden="true">
        <text className="fig-map-side" x="-2300" y="-9400">
          {leftLetter}
        </text>
        <text className="fig-map-side" x="2300" y="-9400">
          {rightLetter}
        </text>
      </g>
      <path className="fig-map-body" d={outline} />
      {painted.map(({ id, d }) => (
        // biome-ignore lint/a11y/useSemanticElements: an svg path cannot be a button element.
        <path
          key={id}
          ref={(path) => {
            if (path) paths.current.set(id, path);
            else paths.current.delete(id);
          }}
          role="button"
          tabIndex={id === tabStop ? 0 : -1}
          aria-label={spoken(nameOf(id), values[id], qualityOf)}
          aria-pressed={values[id] !== undefined}
          data-region={id}
          className={`fig-region${painClass(painOf(values, id))}${id === selected ? " fig-region-selected" : ""}`}
          d={d}
          onClick={() => {
            setVisited(id);
            onSelect?.(id);
          }}
          onFocus={() => setVisited(id)}
          onKeyDown={(event) => walk(event, id)}
        />
      ))}
      <path className="fig-map-lines" d={lines} />
      <path className="fig-map-edge" d={outline} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an svg group takes no focus. */}
      <g aria-hidden="true">
        {regions.map(({ id, x, y, room }) => {
          const pain = painOf(values, id);
          return pain === undefined ? null : (
            <text
              key={id}
              className={`fig-map-number${pain >= 7 ? " fig-map-number-on-dark" : ""}`}
              x={x}
              y={y}
              fontSize={numberSize(room)}
            >
              {pain}
            </text>
          );
        })}
      </g>
    </svg>
  );
}

/** As large as the region allows, never smaller than can be read. */
const numberSize = (room: number) => Math.max(300, Math.min(430, room * 1.5));
