import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { activityList } from "@/db/schema/index";
import { stableText } from "@/domain/catalog/canonical";
import { checkRepeat } from "../progress/check-repeat";

interface NewList {
  practiceId: string;
  clientId: string;
  id: string;
  activities: { id: string; text: string }[];
  recordedBy: string | null;
}

/**
 * Adds the client's next list of own activities; the client's row has to be held. True when the same list is there
 * already under this id; throws `conflict` when another one is.
 */
export async function writeActivities(tx: Transaction, list: NewList): Promise<boolean> {
  const { practiceId, clientId, id, activities } = list;
  const own = and(eq(activityList.practiceId, practiceId), eq(activityList.clientId, clientId));
  const [known] = await tx
    .select({ activities: activityList.activities })
    .from(activityList)
    .where(and(own, eq(activityList.id, id)));
  if (known) {
    checkRepeat({ activities: stableText(known.activities) }, { activities: stableText(activities) });
    return true;
  }
  const [latest] = await tx
    .select({ number: activityList.number })
    .from(activityList)
    .where(own)
    .orderBy(desc(activityList.number))
    .limit(1);
  await tx.insert(activityList).values({ ...list, number: (latest?.number ?? 0) + 1 });
  return false;
}
