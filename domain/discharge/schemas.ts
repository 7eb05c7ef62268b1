import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { mostLines } from "../plan/schemas";
import { idSchema } from "../shared/ids";
import { dischargeReasons } from "./words";

/** What becomes of the plan. For `maintenance` the lines that are kept, out of those proposed, on the draft as it was read. */
const planAfterSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("maintenance"),
    revision: z.number().int().min(0),
    lineIds: z
      .array(idSchema)
      .min(1)
      .max(mostLines)
      .refine((ids) => new Set(ids).size === ids.length, { message: "duplicate" }),
  }),
  z.strictObject({ kind: z.literal("keep") }),
  z.strictObject({ kind: z.literal("end") }),
]);

export const dischargeClientSchema = z
  .strictObject({
    clientId: idSchema,
    reason: z.enum(dischargeReasons),
    /** More about the reason; needed where none of the list fits. */
    why: plainText(500).nullish(),
    /** Words to the client, beside what the portal says. */
    note: plainText(600).nullish(),
    plan: planAfterSchema,
  })
  .refine(({ reason, why }) => reason !== "other" || Boolean(why), { path: ["why"], message: "required" });

export const dischargeOfSchema = z.strictObject({ clientId: idSchema });
export const takeBackDischargeSchema = z.strictObject({ clientId: idSchema, dischargeId: idSchema });

/** A client who came back: a new episode begins. */
export const openAgainSchema = z.strictObject({ clientId: idSchema, why: plainText(300) });
