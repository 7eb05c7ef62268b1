import type { OutcomeGroup } from "@/domain/outcomes/onset";
import type { OutcomeSet } from "@/domain/outcomes/report-dtos";

/** The list of clients behind a number. */
export function setHref(group: OutcomeGroup, set: OutcomeSet, itemId?: string): string {
  const query = new URLSearchParams({
    set,
    ...(group === "all" ? {} : { group }),
    ...(itemId ? { item: itemId } : {}),
  });
  return `/practice/outcomes/clients?${query}`;
}

export const groupHref = (group: OutcomeGroup): string =>
  group === "all" ? "/practice/outcomes" : `/practice/outcomes?group=${group}`;
