import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { outcomeGroupSchema } from "../outcomes/onset";
import { idSchema } from "../shared/ids";

/** The client's name as the admin typed it: erasing cannot be undone, so it has to be the name on file. */
export const eraseClientSchema = z.strictObject({ clientId: idSchema, name: plainText(120) });

export const erasedCountsSchema = z.strictObject({ group: outcomeGroupSchema });
