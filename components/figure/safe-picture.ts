import { type Frame, type FrameOptions, solveFrame } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import type { Moment } from "@/domain/figure/timeline";

/**
 * What `draw` makes, or null where the pose cannot be drawn. Pose data passes a strict gate on its way in; what is broken
 * all the same costs one picture, never the page.
 */
export function safePicture<Picture>(draw: () => Picture): Picture | null {
  try {
    return draw();
  } catch {
    return null;
  }
}

/** {@link solveFrame}, for use inside {@link safePicture}: a frame with a broken number throws instead of painting nonsense. */
export function wholeFrame(pose: PoseData, moment: Moment, options: FrameOptions): Frame {
  const frame = solveFrame(pose, moment, options);
  const isBroken = ({ d }: { d: string }) => d.includes("N") || d.includes("I");
  if (!Object.values(frame.box).every(Number.isFinite) || frame.shapes.some(isBroken))
    throw new Error(`The pose ${pose.key} cannot be drawn.`);
  return frame;
}
