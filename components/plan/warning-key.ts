import type { PlanWarning } from "@/domain/plan/warnings";

/** What tells one warning from another. */
export function warningKey(warning: PlanWarning): string {
  if ("muscle" in warning) return `${warning.kind}/${warning.muscle}`;
  if ("problem" in warning) return `${warning.kind}/${warning.lineId}/${warning.problem.measure}`;
  return "lineId" in warning ? `${warning.kind}/${warning.lineId}` : warning.kind;
}
