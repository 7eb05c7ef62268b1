import type { FrameShape } from "@/domain/figure/shapes";

export const classOfShape = ({ role, far, plain }: FrameShape) =>
  `fig-${role}${far ? " fig-far" : ""}${plain ? " fig-plain" : ""}`;

/** An opacity worth writing down, rounded; undefined for a shape that is not seen through. */
export const opacityOf = ({ opacity }: FrameShape) =>
  opacity !== undefined && opacity < 0.995 ? Math.round(opacity * 100) / 100 : undefined;

/** The paths of one frame as markup. Every part of it is a word of this house or a number of the figure engine. */
export const shapesMarkup = (shapes: readonly FrameShape[]): string =>
  shapes
    .map((shape) => {
      const opacity = opacityOf(shape);
      const rest = `${shape.evenOdd ? ' fill-rule="evenodd"' : ""}${opacity === undefined ? "" : ` opacity="${opacity}"`}`;
      return `<path class="${classOfShape(shape)}" d="${shape.d}"${rest}></path>`;
    })
    .join("");
