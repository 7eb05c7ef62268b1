import type { Point, Vec3 } from "../vector";
import {
  crestRidge,
  femoralHeadRadius,
  femurOutline,
  hipCentre,
  innominateOutline,
  ischialRidge,
  landmarkPoints,
  obturatorForamen,
  sacralForamina,
  sacrumHalf,
  tiltCentre,
} from "./bones-behind";
import { dotAt, lineWithHalo, plumbAt } from "./marks";
import type { PelvisNumbers } from "./numbers";
import { closedCurve, ellipse, openCurve, straight, turnAbout } from "./outline";
import { fromBehind, heightDifference, type PelvisStand, pelvisLandmarks, settlePelvis } from "./settle";
import type { PelvisBox, PelvisLabel, PelvisShape } from "./shapes";
import { ribsBehind, scapulae, silhouetteBehind, spineHeight, spineLine, vertebraeBehind } from "./spine-behind";

export const boxBehind: PelvisBox = { x: -3100, y: -6300, width: 6200, height: 7700 };
/** Pelvis and low back: what a small picture shows. */
export const cropBehind: PelvisBox = { x: -2000, y: -3300, width: 4000, height: 4400 };

const bothSides = [1, -1] as const;

function femurs(stand: PelvisStand): PelvisShape[] {
  return bothSides.flatMap((side): PelvisShape[] => {
    const hip = fromBehind(hipCentre, side, 0, stand.lateralTilt);
    const outline = femurOutline.map(([out, up]): Point => [hip[0] + out * side, hip[1] + up]);
    return [
      { role: "bone", d: closedCurve(outline) },
      { role: "bone", d: ellipse(hip, femoralHeadRadius) },
    ];
  });
}

function sacrum(stand: PelvisStand, sacralTilt: number): PelvisShape[] {
  const place = (point: Point): Point =>
    turnAbout(turnAbout(point, [0, 70], sacralTilt), tiltCentre, stand.lateralTilt);
  const left = sacrumHalf
    .slice(1, -1)
    .reverse()
    .map(([out, up]): Point => [-out, up]);
  const holes = sacralForamina.flatMap(([out, up]) =>
    bothSides.map((side): PelvisShape => ({ role: "hole", d: ellipse(place([out * side, up]), 3.2, 2.6) })),
  );
  return [
    { role: "sacrum", d: closedCurve([...sacrumHalf, ...left].map(place)) },
    ...holes,
    { role: "joint", d: straight([place([0, 96]), place([0, 24])]) },
  ];
}

/** The line through a pair of landmarks, `beyond` mm longer at both ends; the right end comes first. */
function through(right: Point, left: Point, beyond: number): [Point, Point] {
  const [dx, dy] = [right[0] - left[0], right[1] - left[1]];
  const long = Math.hypot(dx, dy) || 1;
  const [x, y] = [(dx / long) * beyond, (dy / long) * beyond];
  return [
    [right[0] + x, right[1] + y],
    [left[0] - x, left[1] - y],
  ];
}

const lineLook = {
  crest: { line: "crest-line", dot: "crest-dot", beyond: 72 },
  psis: { line: "psis-line", dot: "psis-dot", beyond: 136 },
  asis: { line: "asis-line", dot: "asis-dot", beyond: 50 },
} as const;

/** Everything seen from behind, painted in order: the person's right is the picture's right. */
export function drawBehind(numbers: PelvisNumbers, factor: number): { shapes: PelvisShape[]; labels: PelvisLabel[] } {
  const real = settlePelvis(numbers);
  const stand: PelvisStand = {
    lateralTilt: real.lateralTilt * factor,
    right: real.right * factor,
    left: real.left * factor,
  };
  const forward = { 1: stand.right, [-1]: stand.left } as const;
  const onBone = (point: Vec3, side: 1 | -1) => fromBehind(point, side, forward[side], stand.lateralTilt);
  const line = spineLine(numbers, stand, factor);
  const shoulders = (numbers.shoulder ?? 0) * factor;
  const shapes = silhouetteBehind(line, {
    hips: stand.lateralTilt,
    shoulders,
    head: (numbers.head ?? 0) * factor,
  });
  shapes.push(...ribsBehind(line), ...femurs(stand));
  const moved = Math.max(...Object.values(real).map(Math.abs)) > 0.05;
  if (moved)
    for (const side of bothSides)
      shapes.push({ role: "ghost", d: closedCurve(innominateOutline.map((point) => fromBehind(point, side, 0, 0))) });
  for (const side of bothSides)
    shapes.push(
      { role: "bone", d: closedCurve(innominateOutline.map((point) => onBone(point, side))) },
      { role: "hole", d: closedCurve(obturatorForamen.map((point) => onBone(point, side))) },
      { role: "ridge", d: openCurve(crestRidge.map((point) => onBone(point, side))) },
      { role: "ridge", d: openCurve(ischialRidge.map((point) => onBone(point, side))) },
    );
  shapes.push(...sacrum(stand, (numbers.sacralTilt ?? 0) * factor), ...scapulae(line, shoulders));
  shapes.push(...vertebraeBehind(line));
  const s2 = turnAbout([0, 78], tiltCentre, stand.lateralTilt);
  shapes.push(...plumbAt(s2[0]));
  const labels: PelvisLabel[] = [];
  for (const name of pelvisLandmarks) {
    const [right, left] = [onBone(landmarkPoints[name], 1), onBone(landmarkPoints[name], -1)];
    const look = lineLook[name];
    const ends = through(right, left, look.beyond);
    shapes.push(...lineWithHalo(look.line, ends), dotAt(look.dot, right), dotAt(look.dot, left));
    const side = name === "asis" ? "left" : "right";
    const [x, y] = side === "right" ? ends[0] : ends[1];
    labels.push({
      kind: name,
      side,
      amount: numbers[`${name}Mm`] ?? heightDifference(name, real),
      recorded: numbers[`${name}Mm`] !== undefined,
      unit: "mm",
      at: [x * 10 + (side === "right" ? 70 : -70), -y * 10],
      anchor: side === "right" ? "start" : "end",
    });
  }
  for (const side of bothSides) {
    const turn = side === 1 ? real.right : real.left;
    if (Math.abs(turn) < 0.5) continue;
    const [arrow, head, at] = turnArrow(fromBehind([192, 4, 0], side, 0, stand.lateralTilt), side, turn > 0 ? 1 : -1);
    shapes.push({ role: "turn", d: arrow }, { role: "turn-head", d: head });
    const name = side === 1 ? "right" : "left";
    const recorded = (side === 1 ? numbers.innominateRight : numbers.innominateLeft) !== undefined;
    labels.push({ kind: "turn", side: name, amount: turn, recorded, unit: "deg", at, anchor: "middle" });
  }
  if (numbers.shift !== undefined) {
    const way = numbers.shift < 0 ? -1 : 1;
    labels.push({
      kind: "c7",
      side: "none",
      amount: numbers.shift,
      recorded: true,
      unit: "mm",
      at: [line.x(spineHeight) * 10 + way * 520, -(line.base[1] + spineHeight) * 10 - 40],
      anchor: way > 0 ? "start" : "end",
    });
  }
  return { shapes, labels: spread(labels) };
}

/** Beside the hip: downwards in front means forward, upwards back. Arrow, its head, and the place for the number. */
function turnArrow([x, y]: Point, side: 1 | -1, way: 1 | -1): [string, string, Point] {
  const on = (out: number, up: number): Point => [x + side * out, y + way * up];
  return [
    openCurve([on(0, 24), on(6, 12), on(8, 0), on(6, -12), on(1, -20)]),
    straight([on(-4, -33), on(-5, -18), on(7, -20)], true),
    [(x + side * 4) * 10, -y * 10 + 520],
  ];
}

/** Labels on the same side keep a line's height between them. */
function spread(labels: PelvisLabel[]): PelvisLabel[] {
  const used: Record<PelvisLabel["side"], number[]> = { right: [], left: [], none: [] };
  return labels.map((label) => {
    if (label.kind === "turn" || label.kind === "c7") return label;
    const taken = used[label.side];
    let y = label.at[1];
    for (const other of taken) if (Math.abs(other - y) < 290) y = other + (y >= other ? 290 : -290);
    taken.push(y);
    const x = label.side === "right" ? Math.max(label.at[0], 1900) : Math.min(label.at[0], -1900);
    return { ...label, at: [x, y] };
  });
}
