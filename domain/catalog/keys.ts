import { z } from "zod";

const key = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}[a-z0-9]+(_[a-z0-9]+)*$`), { message: "key_form" });

export const muscleKeySchema = key("").max(60);
export const jointKeySchema = key("").max(60);
export const patternKeySchema = key("").max(60);
export const testKeySchema = key("t_").max(60);
export const techniqueKeySchema = key("r_").max(60);
export const measureKeySchema = key("m_").max(60);
export const exerciseKeySchema = key("e_").max(60);
/** An easier or harder form may be another exercise or a relief technique. */
export const assignableKeySchema = z.union([exerciseKeySchema, techniqueKeySchema]);
