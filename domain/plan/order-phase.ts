import type { ActionOf } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import type { Facts } from "../rules/facts";
import { actionsNamed, type Firing, fire, rulesOfKind } from "../rules/judge";
import { type OnlyKind, onlyKinds } from "./urgent-only";
import type { Phase } from "./words";

/** What the client's program may hold now (ORD-01 … 04, 14). */
export interface OrderPhase {
  /**
   * `none`: no items at all; `relief_only`: what `only` names until the practitioner confirms; `relief`: the relief
   * phase; `active`: every block.
   */
  phase: "none" | "relief_only" | "relief" | "active";
  /** The bounds of the relief phase, while it holds. */
  relief: ActionOf<"phase_relief"> | null;
  /** The blocks that two calm days allow; null when nothing was said about them. */
  allowed: Phase[] | null;
  /** ORD-14: the practitioner may start the active program although pain at rest stays. */
  mayStartActive: boolean;
  /** Of what kinds items may be, while a flag or nerve sign awaits the practitioner; null: of any. */
  only: OnlyKind[] | null;
  because: Firing[];
}

/**
 * The phase of today from red flags, nerve signs, pain and flares; `before` is what held until now, and holds on
 * when nothing is known. The gravest rule wins: flags, then nerve signs, then pain, then calm days.
 */
export function orderPhase(rules: readonly Rule[], facts: Facts, before: "relief" | "active"): OrderPhase {
  const deciding = ["hide_items", "allow_only", "phase_relief", "allow_phases", "may_start_active"];
  const because = fire(rulesOfKind(rules, "ORD"), facts).filter(({ actions }) =>
    actions.some((action) => deciding.includes(action.do)),
  );
  const hidesAll = actionsNamed(because, "hide_items").some(({ action }) => action.which === "all");
  const only = onlyKinds(actionsNamed(because, "allow_only").map(({ action }) => action.kinds));
  const [relief] = actionsNamed(because, "phase_relief");
  const [allowed] = actionsNamed(because, "allow_phases");
  const phase = hidesAll ? "none" : only ? "relief_only" : relief ? "relief" : allowed ? "active" : before;
  return {
    phase,
    relief: phase === "relief" ? (relief?.action ?? null) : null,
    allowed: phase === "active" ? (allowed?.action.phases ?? null) : null,
    mayStartActive: phase === "relief" && actionsNamed(because, "may_start_active").length > 0,
    only: phase === "relief_only" ? only : null,
    because,
  };
}
