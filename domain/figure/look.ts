import { z } from "zod";
import { buildNames, type ChosenLook, defaultChosenLook, hairStyles, outfits, skinTones } from "./shapes";

/** A client's choice as it is sent and stored (JSON on the client's row). Apart from shapes.ts, so that a page that only draws ships no zod. */
export const chosenLookSchema: z.ZodType<ChosenLook, ChosenLook> = z.strictObject({
  tone: z.enum(skinTones),
  hair: z.enum(hairStyles),
  outfit: z.enum(outfits),
  build: z.enum(buildNames),
});

/** A stored look; `null` (never chosen) or a look that this release cannot draw is the default. */
export const storedLookSchema = chosenLookSchema.catch(defaultChosenLook);
