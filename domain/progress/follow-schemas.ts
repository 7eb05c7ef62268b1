import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { progressChangeSchema } from "./follow-dtos";

export const readFollowUpSchema = z.strictObject({ clientId: idSchema });

/** Days that "later" may mean. */
export const mostSnoozeDays = 60;

/**
 * A decision on one proposal. `rule` and `change` are what the practitioner saw: if the facts have moved on, nothing
 * happens. Declining needs a word of why; `note` is what the client reads of a new version or of more weight.
 */
export const decideProgressSchema = z
  .strictObject({
    clientId: idSchema,
    revision: z.number().int().min(0),
    lineId: idSchema,
    rule: plainText(12),
    change: progressChangeSchema,
    decision: z.enum(["accept", "publish", "decline", "snooze"]),
    reason: plainText(300).nullable().default(null),
    days: z.number().int().min(1).max(mostSnoozeDays).nullable().default(null),
    note: plainText(500).nullable().default(null),
  })
  .superRefine(({ decision, reason, days }, context) => {
    if (decision === "decline" && reason === null)
      context.addIssue({ code: "custom", message: "required", path: ["reason"] });
    if (decision === "snooze" && days === null)
      context.addIssue({ code: "custom", message: "required", path: ["days"] });
  });
