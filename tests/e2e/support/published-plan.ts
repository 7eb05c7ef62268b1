import { recordCause } from "@/server/services/causes/record-cause";
import { addLine } from "@/server/services/plan/add-line";
import { allowMinutes } from "@/server/services/plan/allow-minutes";
import { changeLine } from "@/server/services/plan/change-line";
import { publishPlan } from "@/server/services/plan/publish-plan";
import type { TestPractice } from "../../support/factories";
import { catalogId, screenClient } from "../../support/find-fixtures";

/** Publishes a first plan for a client: the exercises given, due every day, for one confirmed cause. */
export async function publishFirstPlan(practice: TestPractice, clientId: string, keys: string[]): Promise<void> {
  await screenClient(practice, clientId);
  const patternId = await catalogId(practice, "pattern", "hip_extension_deficit");
  const actor = practice.practitioner;
  await recordCause(actor, { clientId, patternId, status: "confirmed", side: "left", severity: 2, findingIds: [] });
  let revision = 0;
  for (const key of keys) {
    const itemId = await catalogId(practice, key.startsWith("r_") ? "technique" : "exercise", key);
    const added = await addLine(actor, { clientId, revision, itemId, purpose: null });
    revision = added.revision;
    const line = added.lines.find((known) => known.itemId === itemId);
    if (!line) throw new Error(`${key} was not added.`);
    const weekdays = key.startsWith("r_") ? [] : [1, 2, 3, 4, 5, 6, 7];
    const changed = await changeLine(actor, {
      clientId,
      revision,
      lineId: line.lineId,
      change: {
        weekdays,
        overrideReason: "Due every day in this test",
        ...(key.startsWith("r_") ? { inReliefKit: true } : {}),
      },
    });
    revision = changed.revision;
  }
  // More than a day should hold, as a practitioner may decide with a reason.
  if (keys.length > 8)
    ({ revision } = await allowMinutes(actor, { clientId, revision, reason: "A long session for this test" }));
  await publishPlan(actor, { clientId, revision, note: null });
}
