import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { assessment, catalogItem, cause, causeChange, causeFinding, finding } from "@/db/schema/index";
import type { CauseStatus } from "@/domain/assessment/words";
import type { TestPractice } from "../../support/factories";
import type { GivenPlan } from "./published-plan";

/** Results of a test on the left, oldest first; the first one opened the cause. */
export async function retest(
  own: TestPractice,
  me: GivenPlan,
  values: [number, string][],
  testKey = "t_mod_thomas_hip",
): Promise<void> {
  const { practiceId } = own;
  await inPractice(own.system, async (tx) => {
    const [test] = await tx
      .select({ id: catalogItem.id })
      .from(catalogItem)
      .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.key, testKey)));
    for (const [index, [value, day]] of values.entries()) {
      const [assessmentId, findingId] = [uuidv7(), uuidv7()];
      await tx.insert(assessment).values({ practiceId, id: assessmentId, clientId: me.clientId });
      await tx.insert(finding).values({
        practiceId,
        id: findingId,
        clientId: me.clientId,
        assessmentId,
        testId: test?.id ?? "",
        testVersion: 1,
        side: "left",
        value,
        unit: "deg",
        abnormal: value > 0,
        recordedAt: new Date(`${day}T10:00:00Z`),
      });
      if (index === 0)
        await tx.insert(causeFinding).values({ practiceId, causeId: me.causeId, findingId, clientId: me.clientId });
    }
  });
}

/** Moves the client's cause, which was confirmed, as a practitioner does. */
export async function moveCause(
  { practiceId, system }: TestPractice,
  { clientId, causeId }: GivenPlan,
  { to, at }: { to: CauseStatus; at: string },
): Promise<void> {
  await inPractice(system, async (tx) => {
    await tx
      .update(cause)
      .set({ status: to })
      .where(and(eq(cause.practiceId, practiceId), eq(cause.id, causeId)));
    await tx.insert(causeChange).values({
      practiceId,
      id: uuidv7(),
      clientId,
      causeId,
      fromStatus: "confirmed",
      toStatus: to,
      at: new Date(at),
    });
  });
}
