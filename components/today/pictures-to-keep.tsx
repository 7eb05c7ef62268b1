import { stillAddress } from "@/domain/figure/still-address";
import type { Today } from "@/domain/progress/dtos";

/** Names the pictures of the other days' lines for the worker, which keeps what a page names; nothing loads them here. */
export function PicturesToKeep({ today: { week, look } }: { today: Pick<Today, "week" | "look"> }) {
  const drawn = (week?.others ?? []).filter(({ illustration }) => illustration.pose);
  if (drawn.length === 0) return null;
  return <template data-pictures={drawn.map(({ assignmentId }) => stillAddress(assignmentId, look)).join(" ")} />;
}
