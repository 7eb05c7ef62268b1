import { z } from "zod";
import { idSchema } from "../shared/ids";
import { languages } from "../shared/language";
import { papers } from "./sheet";

/** How a handout is printed. No paper: what is usual where the practice is. No language: the client's own. */
const variant = {
  language: z.enum(languages).nullable().default(null),
  large: z.boolean().default(false),
  paper: z.enum(papers).nullable().default(null),
};

export const makeHandoutSchema = z.strictObject({ clientId: idSchema, ...variant });
export const makeOwnHandoutSchema = z.strictObject(variant);

/** The choices of an address (`?language=es&large=1&paper=letter`); what it does not know is left to the usual. */
export function variantOf(query: URLSearchParams): z.output<typeof makeOwnHandoutSchema> {
  return {
    language: languages.find((language) => language === query.get("language")) ?? null,
    large: query.get("large") === "1",
    paper: papers.find((paper) => paper === query.get("paper")) ?? null,
  };
}
