import type { Frame } from "@/domain/figure/frame";
import type { FrameShape } from "@/domain/figure/shapes";

const classOf = ({ role, far, plain }: FrameShape) => `fig-${role}${far ? " fig-far" : ""}${plain ? " fig-plain" : ""}`;

/** The paths of one frame. Plain markup, so that a still costs nothing in the browser. */
export function FigureShapes({ shapes }: { shapes: readonly FrameShape[] }) {
  return shapes.map((shape, index) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: painting order is the identity of a shape from frame to frame.
      key={index}
      className={classOf(shape)}
      d={shape.d}
      fillRule={shape.evenOdd ? "evenodd" : undefined}
      opacity={shape.opacity !== undefined && shape.opacity < 0.995 ? Math.round(shape.opacity * 100) / 100 : undefined}
    />
  ));
}

export const viewBoxOf = ({ box }: Frame) => `${box.x} ${box.y} ${box.width} ${box.height}`;
