/** Small 3-D vector and rotation algebra. Lengths are in figure units (1 = 1 % of stature), angles in degrees. */

export type Vec3 = readonly [number, number, number];
export type Point = readonly [x: number, y: number];
/** An orientation: where a part's own x (anterior), y (cranial) and z (to the right) axes point in the world. */
export type Basis = readonly [x: Vec3, y: Vec3, z: Vec3];
/** A position with an orientation. */
export interface Place {
  at: Vec3;
  basis: Basis;
}

const radians = Math.PI / 180;
export const toDegrees = (angle: number) => angle / radians;

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** Math.hypot guards against overflow, which no body reaches, and costs several times as much. */
export const length = (a: Vec3): number => Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
export const distance = (a: Vec3, b: Vec3): number => length(subtract(a, b));
/** The same direction with length 1; what has no length to speak of has no direction either, and becomes zero. */
export const unit = (a: Vec3): Vec3 => {
  const size = length(a);
  return size < 1e-9 ? [0, 0, 0] : scale(a, 1 / size);
};
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixVec = (a: Vec3, b: Vec3, t: number): Vec3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];
export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Turns a vector given in the part's own axes into world axes. */
export const rotate = (m: Basis, v: Vec3): Vec3 => [
  m[0][0] * v[0] + m[1][0] * v[1] + m[2][0] * v[2],
  m[0][1] * v[0] + m[1][1] * v[1] + m[2][1] * v[2],
  m[0][2] * v[0] + m[1][2] * v[1] + m[2][2] * v[2],
];
/** World axes back into the part's own axes. */
export const unrotate = (m: Basis, v: Vec3): Vec3 => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];
/** First `b`, then `a`: the axes of `b` seen through `a`. */
export const compose = (a: Basis, b: Basis): Basis => [rotate(a, b[0]), rotate(a, b[1]), rotate(a, b[2])];
/** `b` as seen from `a`: compose(a, relative(a, b)) is b. */
export const relative = (a: Basis, b: Basis): Basis => [unrotate(a, b[0]), unrotate(a, b[1]), unrotate(a, b[2])];
/** A point given in a place's own axes, in the world. */
export const within = (place: Place, local: Vec3): Vec3 => add(place.at, rotate(place.basis, local));

export const turnX = (degrees: number): Basis => {
  const c = Math.cos(degrees * radians);
  const s = Math.sin(degrees * radians);
  return [
    [1, 0, 0],
    [0, c, s],
    [0, -s, c],
  ];
};
export const turnY = (degrees: number): Basis => {
  const c = Math.cos(degrees * radians);
  const s = Math.sin(degrees * radians);
  return [
    [c, 0, -s],
    [0, 1, 0],
    [s, 0, c],
  ];
};
export const turnZ = (degrees: number): Basis => {
  const c = Math.cos(degrees * radians);
  const s = Math.sin(degrees * radians);
  return [
    [c, s, 0],
    [-s, c, 0],
    [0, 0, 1],
  ];
};

/** The orientation whose y axis is `up` and whose x axis leans to `forward` as far as it can. */
export function basisFrom(up: Vec3, forward: Vec3): Basis {
  const y = unit(up);
  let x = subtract(forward, scale(y, dot(forward, y)));
  if (length(x) < 1e-6) x = Math.abs(y[2]) < 0.9 ? [y[1], -y[0], 0] : [1, 0, 0];
  x = unit(x);
  return [x, y, cross(x, y)];
}

/** Between two orientations, for small differences and for blending a limb into a pin. */
export function mixBasis(a: Basis, b: Basis, t: number): Basis {
  if (t <= 0) return a;
  if (t >= 1) return b;
  return basisFrom(mixVec(a[1], b[1], t), mixVec(a[0], b[0], t));
}
