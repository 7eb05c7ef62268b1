import type { ReliefEffect } from "./dtos";

/** Once may be chance: what helped is said from here on. */
export const fewestUses = 2;

/** Points of pain (0–10) that a technique took away on average, over the uses rated before and after; null under two of them. */
export function easeOf(effect: ReliefEffect | null): number | null {
  return effect === null || effect.uses < fewestUses ? null : effect.before - effect.after;
}

/**
 * The technique that eased this person most, by their own ratings; of equals the one used more often. Null while none has
 * eased anything in two uses or more.
 */
export function mostHelpful<Technique extends { effect: ReliefEffect | null }>(
  kit: readonly Technique[],
): Technique | null {
  const eased = kit.filter(({ effect }) => (easeOf(effect) ?? 0) > 0);
  return eased.sort(byEase)[0] ?? null;
}

/** The order of a kit: what eased most, then what was tried once, then the untried, then what did not ease. */
export function byEase(one: { effect: ReliefEffect | null }, other: { effect: ReliefEffect | null }): number {
  return rankOf(other) - rankOf(one) || (other.effect?.uses ?? 0) - (one.effect?.uses ?? 0);
}

function rankOf({ effect }: { effect: ReliefEffect | null }): number {
  const ease = easeOf(effect);
  return ease !== null && ease <= 0 ? ease - 1 : (ease ?? 0);
}
