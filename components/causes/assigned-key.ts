import type { Cause } from "@/domain/assessment/cause-dtos";

/** One picture serves an item and the side it is done on. */
export const assignedKey = ({ itemKey, side }: Pick<Cause["assigned"][number], "itemKey" | "side">): string =>
  `${itemKey}/${side}`;
