import type { AssignmentSide } from "@/domain/plan/words";

/** A picture is drawn once for an item and a side; server and browser find it under the same name. */
export const stillKey = ({ itemKey, side }: { itemKey: string; side: AssignmentSide }) => `${itemKey} ${side}`;
