import type { Frame } from "@/domain/figure/frame";
import type { FrameShape } from "@/domain/figure/shapes";
import { classOfShape, opacityOf } from "./shapes-markup";

/** The paths of one frame. Plain markup, so that a still costs nothing in the browser. */
export function FigureShapes({ shapes }: { shapes: readonly FrameShape[] }) {
  return shapes.map((shape, index) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: painting order is the identity of a shape from frame to frame.
      key={index}
      className={classOfShape(shape)}
      d={shape.d}
      fillRule={shape.evenOdd ? "evenodd" : undefined}
      opacity={opacityOf(shape)}
    />
  ));
}

export const viewBoxOf = ({ box }: Frame) => `${box.x} ${box.y} ${box.width} ${box.height}`;
