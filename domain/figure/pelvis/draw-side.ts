import type { Point } from "../vector";
import {
  femurSide,
  glutealLine,
  hipBoneOutline,
  sacralJoints,
  sacrumSide,
  sideAsis,
  sideForamen,
  sidePsis,
  socketRadius,
} from "./bones-side";
import { dotAt, lineWithHalo, plumbAt } from "./marks";
import { type PelvisNumbers, usualCraniovertebral, usualKyphosis, usualLordosis } from "./numbers";
import { closedCurve, ellipse, openCurve, straight, turnAbout } from "./outline";
import { settlePelvis } from "./settle";
import type { PelvisBox, PelvisLabel, PelvisShape } from "./shapes";
import { ribsSide, sideSpine, silhouetteSide, vertebraeSide } from "./spine-side";

export const boxSide: PelvisBox = { x: -3100, y: -6300, width: 6200, height: 7700 };
/** Pelvis and low back: what a small picture shows. */
export const cropSide: PelvisBox = { x: -2000, y: -3300, width: 4000, height: 4400 };

/** Seen from the person's right, facing the picture's right. The left half stands behind the right one, darker. */
export function drawSide(numbers: PelvisNumbers, factor: number): { shapes: PelvisShape[]; labels: PelvisLabel[] } {
  const real = settlePelvis(numbers);
  const turned =
    (degrees: number, sway: number) =>
    (point: Point): Point => {
      const [x, y] = turnAbout(point, [0, 0], -degrees);
      return [x + sway, y];
    };
  const sway = (numbers.sway ?? 0) * factor;
  const tip = ((real.right + real.left) / 2) * factor;
  const right = turned(real.right * factor, sway);
  const left = turned(real.left * factor, sway);
  const whole = turned(tip, sway);
  const usual = turned(0, 0);
  const stand = { tip, sway };
  const spine = sideSpine(numbers, stand, factor);
  const usualSpine = sideSpine({}, { tip: 0, sway: 0 }, 1);
  const craniovertebral = numbers.craniovertebral ?? usualCraniovertebral;
  const differs =
    Math.max(Math.abs(real.right), Math.abs(real.left)) > 0.05 ||
    Math.abs(sway) > 0.5 ||
    numbers.lordosis !== undefined ||
    numbers.kyphosis !== undefined;
  const shapes = [...silhouetteSide(spine, stand, craniovertebral, factor), ...ribsSide(spine)];
  const hip: Point = [sway, 0];
  const femur = femurSide.map(([x, y]): Point => [x + sway * (1 + Math.min(0, y) / 400), y]);
  const twoHalves = Math.abs(real.right - real.left) > 0.3;
  if (twoHalves) shapes.push({ role: "bone-far", d: closedCurve(hipBoneOutline.map(left)) });
  if (differs)
    shapes.push(
      { role: "ghost", d: closedCurve(hipBoneOutline.map(usual)) },
      { role: "ghost", d: openCurve(usualSpine.at) },
    );
  // The near half lets sacrum and L5 shine through, but not the ground behind: its own colour lies under them.
  const near = closedCurve(hipBoneOutline.map(right));
  shapes.push({ role: "bone-under", d: near }, { role: "sacrum", d: closedCurve(sacrumSide.map(whole)) });
  for (const [front, back] of sacralJoints) shapes.push({ role: "joint", d: straight([whole(front), whole(back)]) });
  shapes.push(
    ...vertebraeSide(spine),
    { role: "bone-near", d: near },
    { role: "hole", d: closedCurve(sideForamen.map(right)) },
    { role: "ridge", d: openCurve(glutealLine.map(right)) },
    { role: "socket", d: ellipse(hip, socketRadius) },
    { role: "bone", d: closedCurve(femur) },
    ...plumbAt(0),
  );
  const [psis, asis] = [right(sidePsis), right(sideAsis)];
  const long = Math.hypot(asis[0] - psis[0], asis[1] - psis[1]);
  const along: Point = [(asis[0] - psis[0]) / long, (asis[1] - psis[1]) / long];
  const end: Point = [asis[0] + along[0] * 70, asis[1] + along[1] * 70];
  const start: Point = [psis[0] - along[0] * 40, psis[1] - along[1] * 40];
  shapes.push(
    { role: "level", d: straight([psis, [end[0] + 4, psis[1]]]) },
    ...lineWithHalo("psis-line", [start, end]),
    dotAt("psis-dot", psis),
    dotAt("psis-dot", asis),
  );
  const both = [
    { side: "right", amount: real.right, recorded: numbers.innominateRight !== undefined },
    { side: "left", amount: real.left, recorded: numbers.innominateLeft !== undefined },
  ] as const;
  const labels = (twoHalves ? both : [{ ...both[0], side: "none" as const }]).map(
    (half, i): PelvisLabel => ({
      kind: "tilt",
      ...half,
      unit: "deg",
      at: [end[0] * 10 + 60, -end[1] * 10 + 40 + i * 290],
      anchor: "start",
    }),
  );
  const curves = [
    { kind: "lordosis", amount: numbers.lordosis, usual: usualLordosis, joint: 3, out: 1180 },
    { kind: "kyphosis", amount: numbers.kyphosis, usual: usualKyphosis, joint: 12, out: -860 },
  ] as const;
  for (const { kind, amount, joint, out } of curves) {
    const [x, y] = spine.at[joint] ?? [0, 0];
    if (amount === undefined) continue;
    const anchor = out > 0 ? "start" : "end";
    labels.push({ kind, side: "none", amount, recorded: true, unit: "deg", at: [x * 10 + out, -y * 10], anchor });
  }
  return { shapes, labels };
}
