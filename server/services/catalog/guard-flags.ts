import type { CatalogEntry } from "@/domain/catalog/entry";
import { isUrgentFlag, lowersUrgency } from "@/domain/catalog/flag-rules";
import { ServiceError } from "@/domain/shared/service-error";
import { shippedFlags } from "./read-flags";

const asShipped = (key: string) => shippedFlags().find((flag) => flag.key === key);

/** Whether an entry asks for less than the emergency or same-day item of the same key does as it ships. */
export function asksForLess(entry: CatalogEntry): boolean {
  if (entry.kind !== "flag") return false;
  const before = asShipped(entry.content.key);
  return before !== undefined && lowersUrgency(before, entry.content);
}

/** Whether retiring an item takes an emergency or same-day question off the list. */
export function losesUrgentFlag(item: { kind: string; key: string }): boolean {
  const before = item.kind === "flag" ? asShipped(item.key) : undefined;
  return before !== undefined && isUrgentFlag(before);
}

/** Throws `invalid` unless a reason was typed for a flag that asks for less than it ships. */
export function refuseSilentLowering(entry: CatalogEntry, reason: string | undefined): void {
  if (asksForLess(entry) && !reason) throw new ServiceError("invalid", { fields: { reason: "reason_needed" } });
}
