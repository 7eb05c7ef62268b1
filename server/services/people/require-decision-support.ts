import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { practice } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";

/** Whether the practice has switched decision support on. Off is the default (domain reference 9.3). */
export async function hasDecisionSupport(tx: Transaction, practiceId: string): Promise<boolean> {
  const [found] = await tx
    .select({ since: practice.decisionSupportAt })
    .from(practice)
    .where(eq(practice.id, practiceId));
  return found?.since != null;
}

/** For every verb that ranks or proposes: throws `support_off` while the practice has not switched it on. */
export async function requireDecisionSupport(tx: Transaction, practiceId: string): Promise<void> {
  if (!(await hasDecisionSupport(tx, practiceId))) throw new ServiceError("support_off");
}
