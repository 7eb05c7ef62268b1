import type { BodyView, RegionId } from "./body-map";
import type { MapPerson } from "./body-map-outline";
import { bodySides, type Side } from "./joints";
import { screenPoint } from "./projection";
import { spineAt } from "./spine";
import { add, type Point, rotate } from "./vector";

/** A region's rough outline in figure units, y down. Later regions cut into earlier ones; the silhouette cuts all. */
export interface RoughRegion {
  id: RegionId;
  points: Point[];
}

/** Points of a curve from `a` to `b` that bows towards `control`, without `a` itself. */
const bow = (a: Point, control: Point, b: Point): Point[] =>
  Array.from({ length: 8 }, (_, i): Point => {
    const t = (i + 1) / 8;
    const s = 1 - t;
    return [s * s * a[0] + 2 * s * t * control[0] + t * t * b[0], s * s * a[1] + 2 * s * t * control[1] + t * t * b[1]];
  });

/** Across a limb between two shares of its length; both ends sag along the limb. */
function band(a: Point, b: Point, from: number, to: number, half: number, sagFrom: number, sagTo: number): Point[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = Math.hypot(dx, dy);
  const at = (share: number, across: number, along = 0): Point => [
    a[0] + dx * share - (dy / long) * across + (dx / long) * along,
    a[1] + dy * share + (dx / long) * across + (dy / long) * along,
  ];
  const [start, turn] = [at(from, -half), at(to, half)];
  return [
    start,
    ...bow(start, at(from, 0, sagFrom * 2), at(from, half)),
    turn,
    ...bow(turn, at(to, 0, sagTo * 2), at(to, -half)),
  ];
}

export function roughRegions({ body, view }: MapPerson, face: BodyView): RoughRegion[] {
  const regions: RoughRegion[] = [];
  const front = face === "front";
  const screenY = (height: number) => screenPoint(view, spineAt(body.spine, height).at)[1];
  for (const side of bodySides) regions.push(...sideRegions({ body, view }, front, side, screenY));
  const headY = screenPoint(view, body.head.at)[1];
  const y = screenY;
  if (front) {
    const jaw = bow([-3.6, headY + 4.6], [0, headY + 9], [3.6, headY + 4.6]);
    const brow = bow([8, headY - 2.4], [0, headY - 3.6], [-8, headY - 2.4]);
    regions.push({ id: "front.head", points: [[-8, headY - 9], [8, headY - 9], [8, headY - 2.4], ...brow] });
    regions.push({ id: "front.face", points: [[8, headY - 2.4], ...brow, [-3.6, headY + 4.6], ...jaw] });
    const collar: Point[] = [
      [6.2, y(30.4)],
      ...bow([6.2, y(30.4)], [2, y(28.2)], [0, y(27.6)]),
      ...bow([0, y(27.6)], [-2, y(28.2)], [-6.2, y(30.4)]),
    ];
    regions.push({ id: "front.neck", points: [[-3.6, headY + 4.6], ...jaw, ...collar] });
    regions.push({
      id: "front.pubic",
      points: [
        [-3.4, y(1.2)],
        [3.4, y(1.2)],
        [2.6, y(-1.9)],
        [0, y(-3.4)],
        [-2.6, y(-1.9)],
      ],
    });
    return regions;
  }
  const [nape, base] = [headY + 3.6, y(32.4)];
  regions.push({
    id: "back.head",
    points: [
      [-8, headY - 9],
      [8, headY - 9],
      [8, nape],
      [-8, nape],
    ],
  });
  regions.push({
    id: "back.neck",
    points: [
      [-8, nape],
      [8, nape],
      [3, y(32.6)],
      [1.5, base],
      [1.5, y(30.6)],
      [-1.5, y(30.6)],
      [-1.5, base],
      [-3, y(32.6)],
    ],
  });
  const strip = (top: number, bottom: number): Point[] => [
    [-1.5, y(top)],
    [1.5, y(top)],
    [1.5, y(bottom)],
    [-1.5, y(bottom)],
  ];
  regions.push({ id: "back.thoracicspine", points: strip(30.6, 11.6) });
  regions.push({ id: "back.lumbarspine", points: strip(11.6, 5.2) });
  regions.push({
    id: "back.sacrum",
    points: [
      [-1.5, y(5.2)],
      [1.5, y(5.2)],
      [1.5, y(0.2)],
      [0, y(-1.8)],
      [-1.5, y(0.2)],
    ],
  });
  return regions;
}

function sideRegions(
  { body, view }: MapPerson,
  front: boolean,
  side: Side,
  y: (height: number) => number,
): RoughRegion[] {
  const regions: RoughRegion[] = [];
  const arm = body.limbs[side === "right" ? "armRight" : "armLeft"];
  const leg = body.limbs[side === "right" ? "legRight" : "legLeft"];
  // The person's right is the viewer's left from the front, and the viewer's right from behind.
  const q = (side === "right") === front ? -1 : 1;
  const on = (x: number, screenY: number): Point => [q * x, screenY];
  const [shoulder, elbow, wrist] = [arm.root, arm.middle, arm.end].map((point) => screenPoint(view, point));
  const [hip, knee, ankle] = [leg.root, leg.middle, leg.end].map((point) => screenPoint(view, point));
  if (!shoulder || !elbow || !wrist || !hip || !knee || !ankle) return regions;
  const fingertips = screenPoint(view, add(arm.end, rotate(arm.tip, [0, -9.5, 0])));
  const v = front ? "front" : "back";
  const put = (id: RegionId, ...points: Point[]) => regions.push({ id, points });
  const curve = (a: Point, control: Point, b: Point) => [a, ...bow(a, control, b)];

  put(`${v}.upperarm.${side}`, ...band(shoulder, elbow, 0.34, 0.84, 3.3, 0.9, 0.3));
  put(`${v}.elbow.${side}`, ...band(elbow, wrist, -0.2, 0.2, 3.4, 0.3, 0.4));
  put(`${v}.forearm.${side}`, ...band(elbow, wrist, 0.2, 0.86, 3.4, 0.4, 0.3));
  put(`${v}.wrist.${side}`, ...band(elbow, wrist, 0.86, 1.06, 3, 0.3, 0.2));
  put(`${v}.hand.${side}`, ...band(wrist, fingertips, 0.09, 1.2, 6, 0.2, 0));

  const kneeTop = knee[1] - 4.2;
  const across = (top: number, bottom: number, sagTop: number, sagBottom: number): Point[] => [
    ...curve(on(0.03, top), [knee[0], top + sagTop], on(14, top)),
    ...curve(on(14, bottom), [knee[0], bottom + sagBottom], on(0.03, bottom)),
  ];
  if (front) {
    const innerKnee: Point = [knee[0] - q * 2.5, kneeTop - 0.4];
    const groin = on(2.6, y(-1.9));
    const inner = bow(innerKnee, [hip[0] * 0.98, y(-14)], groin);
    put(
      `front.thigh.${side}`,
      groin,
      on(13, y(3.6)),
      ...curve(on(13, kneeTop + 0.3), [knee[0], kneeTop - 1.6], innerKnee),
      ...inner,
    );
    put(
      `front.innerthigh.${side}`,
      on(0.03, y(-3.2)),
      groin,
      ...[...inner].reverse(),
      innerKnee,
      on(0.03, kneeTop + 0.3),
    );
    put(`front.knee.${side}`, ...across(kneeTop + 0.3, knee[1] + 4, -1.5, 1.6));
    put(`front.shin.${side}`, ...across(knee[1] + 4, ankle[1] - 4, 1.6, 0.6));
    put(`front.ankle.${side}`, ...across(ankle[1] - 4, ankle[1] + 0.8, 0.6, 0.8));
    put(`front.foot.${side}`, ...across(ankle[1] + 0.7, ankle[1] + 9, 0.5, 0));
  } else {
    put(
      `back.thigh.${side}`,
      ...curve(on(0.03, y(-6)), on(5, y(-9.2)), on(13, y(-6))),
      on(13, kneeTop + 0.8),
      on(0.03, kneeTop + 0.8),
    );
    put(`back.knee.${side}`, ...across(kneeTop + 0.3, knee[1] + 4, 0.5, 1.6));
    put(`back.calf.${side}`, ...across(knee[1] + 4, ankle[1] - 8.5, 1.6, 2.2));
    put(`back.achilles.${side}`, ...across(ankle[1] - 8.5, ankle[1] + 0.6, 2.2, 0.4));
    put(`back.heel.${side}`, ...across(ankle[1] + 0.7, ankle[1] + 9, 0.5, 0));
  }

  const armAt = (share: number, out: number): Point => {
    const [dx, dy] = [elbow[0] - shoulder[0], elbow[1] - shoulder[1]];
    const long = Math.hypot(dx, dy);
    return [shoulder[0] + dx * share - (dy / long) * out, shoulder[1] + dy * share + (dx / long) * out];
  };
  const cap = [
    ...curve(armAt(0.34, q * 3.3), armAt(0.44, 0), armAt(0.34, -q * 3.3)),
    [shoulder[0] + q * 6, shoulder[1] - 7] satisfies Point,
  ];
  if (front) {
    const fold = curve(on(6.2, y(30.4)), on(8, y(25.5)), on(8.1, y(21.6)));
    const ribs = curve(on(9, y(17.2)), on(4, y(14.8)), on(0.01, y(17.4)));
    const groove = curve(on(11, y(6)), on(6, y(4.5)), on(3.4, y(1.2)));
    put(`front.shoulder.${side}`, ...fold, ...cap);
    put(`front.chest.${side}`, on(0.01, y(27.6)), ...fold, on(8.6, y(21.3)), ...ribs);
    put(`front.upperabdomen.${side}`, ...[...ribs].reverse(), on(10, y(10)), on(0.01, y(9.6)));
    put(`front.lowerabdomen.${side}`, on(0.01, y(9.6)), on(10, y(10)), ...groove, on(0.01, y(1.2)));
    put(
      `front.hip.${side}`,
      ...curve(on(3.4, y(1.2)), on(6, y(4.5)), on(13, y(6.6))),
      ...curve(on(13, y(1.6)), on(7, y(0.6)), on(2.6, y(-1.9))),
    );
    return regions;
  }
  put(`back.shoulder.${side}`, ...curve(on(7, y(30.6)), on(8.4, y(25.5)), on(8.5, y(20.8))), ...cap);
  put(
    `back.trapezius.${side}`,
    on(1.5, y(32.4)),
    on(3, y(32.6)),
    ...curve(on(7, y(30.6)), on(7.8, y(28)), on(8.1, y(26))),
    on(1.5, y(25.4)),
  );
  put(
    `back.scapula.${side}`,
    on(1.5, y(25.4)),
    ...curve(on(8.1, y(26)), on(8.5, y(23.5)), on(8.5, y(20.8))),
    on(9.2, y(18.6)),
    on(1.5, y(17.6)),
  );
  put(`back.midback.${side}`, on(1.5, y(17.6)), on(9.2, y(18.6)), on(11, y(12)), on(1.5, y(11.6)));
  put(
    `back.lowback.${side}`,
    on(1.5, y(11.6)),
    on(11, y(12)),
    ...curve(on(12, y(6.6)), on(5, y(7.2)), on(1.5, y(5.2))),
  );
  put(`back.sij.${side}`, ...curve(on(1.5, y(5.2)), on(3, y(6.5)), on(4.8, y(6.5))), on(2.9, y(0.6)), on(1.5, y(0.2)));
  put(
    `back.buttock.${side}`,
    on(4.8, y(6.5)),
    on(7.8, y(6.6)),
    ...curve(on(8.6, y(-6.4)), on(4.5, y(-9)), on(0.03, y(-6))),
    on(0.03, y(-1.6)),
    on(1.5, y(0.2)),
    on(2.9, y(0.6)),
  );
  put(`back.hip.${side}`, on(7.8, y(6.6)), on(13, y(6.6)), on(13, y(-6)), on(8.6, y(-6.4)));
  return regions;
}
