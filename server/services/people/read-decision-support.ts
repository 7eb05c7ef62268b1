import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { member, practice } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import type { DecisionSupport } from "@/domain/people/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/** Whether patterns are ranked and plans proposed in this practice; who switched it on, and when. */
export const readDecisionSupport = defineVerb({
  right: "support.read",
  input: noInputSchema,
  run: async (tx, _input, actor) => ({ result: await decisionSupportOf(tx, actor.practiceId), audit: null }),
});

export async function decisionSupportOf(tx: Transaction, practiceId: string): Promise<DecisionSupport> {
  const [found] = await tx
    .select({ since: practice.decisionSupportAt, by: member.name })
    .from(practice)
    .leftJoin(member, and(eq(member.practiceId, practice.id), eq(member.id, practice.decisionSupportBy)))
    .where(eq(practice.id, practiceId));
  if (!found) throw new ServiceError("not_found");
  return { on: found.since !== null, since: found.since, by: found.since === null ? null : found.by };
}
