import { z } from "zod";

/** The kinds of catalog item. The same words name the content folders, the pages and (the first six) the tables. */
export const catalogKinds = [
  "muscle",
  "joint",
  "pattern",
  "test",
  "technique",
  "exercise",
  "rule",
  "measure",
  "flag",
  "caution",
] as const;
export const catalogKindSchema = z.enum(catalogKinds);
export type CatalogKind = z.infer<typeof catalogKindSchema>;

/** What an item's newest version is: draft → in_review → published; a whole item can be retired. */
export const catalogStatuses = ["draft", "in_review", "published", "retired"] as const;
export const catalogStatusSchema = z.enum(catalogStatuses);
export type CatalogStatus = z.infer<typeof catalogStatusSchema>;

/** Evidence grade (domain reference 0.3): A recommended by guideline … D tradition, X advised against. */
export const gradeSchema = z.enum(["A", "B", "C", "D", "X"]);
export type Grade = z.infer<typeof gradeSchema>;

/** Test reliability (0.3): Good, Moderate, Poor, Unknown. */
export const reliabilitySchema = z.enum(["G", "M", "P", "U"]);

export const bodyPositionSchema = z.enum([
  "standing",
  "seated",
  "supine",
  "prone",
  "side_lying",
  "quadruped",
  "kneeling",
  "half_kneeling",
  "walking",
  "any",
]);
export type BodyPosition = z.infer<typeof bodyPositionSchema>;

/** A contraindication code (domain reference 3.6): the key of a caution in the catalog. */
export const contraindicationSchema = z.string().regex(/^[A-Z]{2}$/, { message: "code_form" });
export type Contraindication = z.infer<typeof contraindicationSchema>;

/** Which half of the body a record is about. `none` = midline or not sided. */
export const sides = ["left", "right", "both", "none"] as const;
export const sideSchema = z.enum(sides);
export type Side = z.infer<typeof sideSchema>;
