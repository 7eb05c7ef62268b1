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

export const boxSide: PelvisBox = { x: -2900, y: -6300, width: 5800, height: 7700 };
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
  if (Math.abs(real.right - real.left) > 0.3)
    shapes.push({ role: "bone-far", d: closedCurve(hipBoneOutline.map(left)) });
  if (differs)
    shapes.push(
      { role: "ghost", d: closedCurve(hipBoneOutline.map(usual)) },
      { role: "ghost", d: openCurve(usualSpine.at) },
    );
  shapes.push({ role: "sacrum", d: closedCurve(sacrumSide.map(whole)) });
  for (const [front, back] of sacralJoints) shapes.push({ role: "joint", d: straight([whole(front), whole(back)]) });
  shapes.push(
    ...vertebraeSide(spine),
    { role: "bone-near", d: closedCurve(hipBoneOutline.map(right)) },
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
  const labels: PelvisLabel[] = [
    {
      kind: "tilt",
      side: "right",
      amount: real.right,
      recorded: numbers.innominateRight !== undefined,
      unit: "deg",
      at: [end[0] * 10 + 60, -end[1] * 10 + 40],
      anchor: "start",
    },
  ];
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
