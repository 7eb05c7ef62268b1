import type { Comparison, Condition } from "./conditions";

/** Every comparison in a condition with its path below `path`, in order. */
export function comparisonsOf(condition: Condition | null, path: string): { path: string; comparison: Comparison }[] {
  if (condition === null) return [];
  if (condition.is === "not") return comparisonsOf(condition.of, `${path}.of`);
  if ("of" in condition) return condition.of.flatMap((part, index) => comparisonsOf(part, `${path}.of.${index}`));
  return [{ path, comparison: condition }];
}
