import { z } from "zod";
import type { PoseData } from "../figure/pose-data";
import { idSchema } from "../shared/ids";
import { plainText } from "./schemas";

/** A picture that somebody uploaded, for an item that a figure cannot show, with the words for those who cannot see it. */
export const pictureSchema = z.strictObject({ mediaId: idSchema, alt: plainText(200) });
export type Picture = z.infer<typeof pictureSchema>;

/** What shows how an item is done: its figure, else its picture, else neither. Both were checked where they were read. */
export const illustrationSchema = z.strictObject({
  pose: z.custom<PoseData>((value) => typeof value === "object" && value !== null).nullable(),
  picture: pictureSchema.nullable(),
});
export type Illustration = z.infer<typeof illustrationSchema>;
