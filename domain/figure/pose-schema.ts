import { z } from "zod";
import { type JointLimit, sidedJoints, trunkJoints } from "./joints";
import { isLandmarkName, type LandmarkName } from "./landmarks";
import { isMuscleName } from "./muscles";
import { type MuscleData, type PoseData, partNames } from "./pose-data";

/** The gate for pose data from files, imports and the editor: strict, bounded, with the path of every bad value. */

const within = (min: number, max: number) => z.number().min(min).max(max);
/** Places reach twice a person's height, no further. */
const coordinate = within(-200, 200);
const vector = z.tuple([coordinate, coordinate, coordinate]);
const share = within(0, 1);
const landmark = z.custom<LandmarkName>(isLandmarkName, { message: "unknown_landmark" });

const isMuscleData = (value: unknown): value is MuscleData => {
  if (typeof value !== "string") return false;
  const [name = "", side, ...rest] = value.split(".");
  return isMuscleName(name) && (side === undefined || side === "right" || side === "left") && rest.length === 0;
};
const muscle = z.custom<MuscleData>(isMuscleData, { message: "unknown_muscle" });

type Fields<Names extends string, Field extends z.ZodType> = Record<Names, z.ZodOptional<Field>>;
const eachLimit = <Names extends string, Field extends z.ZodType>(
  table: Readonly<Record<Names, JointLimit>>,
  fieldFor: (limit: JointLimit) => Field,
): Fields<Names, Field> => {
  const fields: Partial<Fields<Names, Field>> = {};
  for (const name in table) fields[name] = fieldFor(table[name]).optional();
  return everyField(fields, table);
};
/** Guarantees that the loop above filled in every name of the table. */
function everyField<Names extends string, Field extends z.ZodType>(
  fields: Partial<Fields<Names, Field>>,
  table: Readonly<Record<Names, JointLimit>>,
): Fields<Names, Field> {
  for (const name in table) if (!fields[name]) throw new Error(`No field for ${name}`);
  return fields as Fields<Names, Field>;
}

const angles = z.strictObject({
  ...eachLimit(trunkJoints, ({ min, max }) => within(min, max)),
  ...eachLimit(sidedJoints, ({ min, max }) =>
    z.union([within(min, max), z.tuple([within(min, max), within(min, max)])]),
  ),
});

const pin = z
  .strictObject({
    at: vector.optional(),
    to: landmark.optional(),
    offset: vector.optional(),
    pole: vector.optional(),
    yaw: within(-180, 180).optional(),
    pitch: within(-90, 90).optional(),
    part: z.enum(["heel", "ball", "sole", "ankle", "palm", "wrist"]).optional(),
    fingers: vector.optional(),
    surface: vector.optional(),
    loose: z.boolean().optional(),
  })
  .refine(({ at, to }) => (at === undefined) !== (to === undefined), { message: "at_or_to", path: ["at"] });
const pins = z.strictObject({
  footRight: pin.nullable().optional(),
  footLeft: pin.nullable().optional(),
  handRight: pin.nullable().optional(),
  handLeft: pin.nullable().optional(),
});

const propPoint = z.union([vector, z.strictObject({ landmark, offset: vector.optional() })]);
const size = within(0.1, 120);
const drawn = {
  depth: within(-100, 100).optional(),
  keys: z.array(z.number().int().min(0).max(23)).min(1).max(24).optional(),
};
const towards = z.enum(["left", "right"]).optional();
const prop = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wall"), ...drawn, x: coordinate, height: size.optional(), facing: towards }),
  z.strictObject({
    kind: z.literal("backwall"),
    ...drawn,
    z: coordinate,
    from: coordinate,
    to: coordinate,
    height: size,
  }),
  z.strictObject({
    kind: z.literal("chair"),
    ...drawn,
    x: coordinate,
    height: size,
    deep: size,
    back: z.boolean().optional(),
    facing: towards,
    z: coordinate.optional(),
  }),
  z.strictObject({ kind: z.literal("ball"), ...drawn, at: propPoint, radius: size }),
  z.strictObject({
    kind: z.literal("roller"),
    ...drawn,
    x: coordinate,
    radius: size,
    y: coordinate.optional(),
    halfLength: size.optional(),
  }),
  z.strictObject({ kind: z.literal("rollerAlong"), ...drawn, from: coordinate, to: coordinate, radius: size }),
  z.strictObject({ kind: z.literal("box"), ...drawn, from: vector, to: vector }),
  z.strictObject({
    kind: z.literal("cushion"),
    ...drawn,
    at: vector,
    halfWidth: size,
    thickness: size,
    halfDepth: size.optional(),
  }),
  z.strictObject({ kind: z.literal("strap"), ...drawn, points: z.array(propPoint).min(2).max(12) }),
  z.strictObject({ kind: z.literal("rod"), ...drawn, from: propPoint, to: propPoint, radius: size }),
  z.strictObject({ kind: z.literal("dumbbell"), ...drawn, at: propPoint, along: vector, size: size.optional() }),
  z.strictObject({ kind: z.literal("frame"), ...drawn, x: coordinate, z: coordinate.optional() }),
]);

const key = z.strictObject({
  label: z.string().trim().min(1).max(60).optional(),
  move: within(0.2, 30).optional(),
  hold: within(0, 300).optional(),
  effort: share.optional(),
  angles: angles.optional(),
  pins: pins.optional(),
});

const partNumbers = (min: number, max: number) => z.partialRecord(z.enum(partNames), within(min, max)).optional();
const position = z.strictObject({ landmark, at: coordinate }).optional();
const side = z.enum(["right", "left"]).optional();

/** Strict schema of pose data: every number finite and in range, at most 24 keys, known landmarks and muscles only. */
export const poseSchema: z.ZodType<PoseData> = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z]_[a-z0-9]+(_[a-z0-9]+)*$/, { message: "key_form" })
    .max(60),
  camera: z
    .strictObject({
      azimuth: within(-89, 89).optional(),
      elevation: within(-20, 89).optional(),
      shear: within(-1, 1).optional(),
    })
    .optional(),
  base: angles,
  anchor: z
    .strictObject({
      on: z
        .array(z.strictObject({ landmark, height: within(-10, 150).optional() }))
        .min(1)
        .max(6),
      solveTip: z.boolean().optional(),
      x: position,
      z: position,
    })
    .optional(),
  pins: pins.optional(),
  keys: z.array(key).min(1).max(24),
  loop: z.enum(["yoyo", "cycle"]).optional(),
  muscles: z.array(muscle).max(12).optional(),
  props: z.array(prop).max(12).optional(),
  mat: z.strictObject({ from: coordinate, to: coordinate, halfDepth: size }).optional(),
  arrows: z
    .array(
      z.strictObject({
        landmark,
        from: z.number().int().min(0).max(23),
        shift: z.tuple([coordinate, coordinate]).optional(),
        offset: vector.optional(),
        span: z.tuple([share, share]).optional(),
        reverse: z.boolean().optional(),
      }),
    )
    .max(4)
    .optional(),
  overlay: z.array(z.literal("spine")).max(1).optional(),
  closeUp: z
    .strictObject({ left: coordinate, right: coordinate, bottom: coordinate, top: coordinate })
    .refine(({ left, right, bottom, top }) => right - left >= 10 && top - bottom >= 10, { message: "too_close" })
    .optional(),
  headRest: within(0, 60).optional(),
  nearLeg: side,
  nearArm: side,
  depth: partNumbers(-100, 100),
  fade: partNumbers(0, 1),
  reviewedBy: z.string().trim().min(1).max(120).optional(),
});

/** The text of the first few faults, each with its path: "keys.1.angles.hipFlexion: Too big …". Empty when the data is good. */
export function poseFaults(data: unknown): string[] {
  const result = poseSchema.safeParse(data);
  return result.success
    ? []
    : result.error.issues.slice(0, 10).map(({ path, message }) => `${path.join(".")}: ${message}`);
}
