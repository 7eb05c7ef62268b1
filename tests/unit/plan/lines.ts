import type { JudgedLine } from "@/domain/plan/line";
import type { WarnedLine } from "@/domain/plan/warnings";

type Changes = Partial<Omit<JudgedLine, "item">> & { item?: Partial<JudgedLine["item"]> };

/** A line of a plan: a bridge, three times a week, unless said otherwise. */
export function line(lineId: string, changes: Changes = {}): WarnedLine {
  const { item, ...own } = changes;
  return {
    lineId,
    itemId: `item-${lineId}`,
    itemVersion: 1,
    phase: "strengthen",
    side: "both",
    dose: { sets: 2, reps: 12, timesADay: 1 },
    weekdays: [1, 3, 5],
    inReliefKit: false,
    askEffort: false,
    askPain: false,
    note: null,
    overrideReason: null,
    purposes: [],
    ruleIds: [],
    ...own,
    item: {
      key: `e_${lineId}`,
      kind: "exercise",
      doseRule: "strength",
      contraindications: [],
      position: "supine",
      sidedness: "bi",
      muscles: [],
      joints: [],
      ...item,
    },
    itemStatus: { retired: false, publishedVersion: 1 },
  };
}
