import type { BodyPosition } from "../catalog/kinds";
import type { DoseRule } from "../catalog/schemas";
import type { ActionOf } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import { actionsNamed, fire, rulesOfKind } from "../rules/judge";

/** What may be assigned while a flag is urgent and nobody has confirmed yet (ORD-02, domain reference 3.4.2). */
export type OnlyKind = ActionOf<"allow_only">["kinds"][number];

/** What deciding needs to know of an item. Techniques of relief have the phase `relieve`. */
export interface UrgentItem {
  doseRule: DoseRule | null;
  position: BodyPosition;
  isRelief: boolean;
}

const restful: readonly BodyPosition[] = ["supine", "prone", "side_lying", "seated", "kneeling"];

const isKind: Record<OnlyKind, (item: UrgentItem) => boolean> = {
  relief: ({ isRelief }) => isRelief,
  walk: ({ doseRule, position }) => doseRule === "walk" && position === "walking",
  heat: ({ doseRule }) => doseRule === "heat",
  // A position of ease is rest in one place; breathing and letting go are done anywhere.
  position: ({ doseRule, position }) => doseRule === "rest" && restful.includes(position),
};

/** The kinds that the practice's order rules leave while a flag is urgent; null when they leave everything. */
export function kindsWhileUrgent(rules: readonly Rule[]): OnlyKind[] | null {
  const fired = fire(rulesOfKind(rules, "ORD"), { red_flag_level: "U", practitioner_confirmed: false });
  return onlyKinds(actionsNamed(fired, "allow_only").map(({ action }) => action.kinds));
}

/** What every one of the rules allows. */
export function onlyKinds(allowed: readonly OnlyKind[][]): OnlyKind[] | null {
  const [first, ...rest] = allowed;
  return first ? first.filter((kind) => rest.every((kinds) => kinds.includes(kind))) : null;
}

/** Whether an item is of one of the kinds. Null: everything is. */
export const isOfKinds = (item: UrgentItem, kinds: readonly OnlyKind[] | null): boolean =>
  kinds === null || kinds.some((kind) => isKind[kind](item));
