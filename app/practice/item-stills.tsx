import type { ReactNode } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import type { AssignmentSide } from "@/domain/plan/words";
import { readPoses } from "@/server/services/catalog/read-poses";

interface StillOf {
  /** What the page finds the picture by. */
  key: string;
  itemKey: string;
  title: string;
  side?: AssignmentSide;
}

/** Pictures of items by `key`, drawn here so that the browser needs neither poses nor the figure engine; `null` = not drawn yet. */
export async function itemStills(
  items: readonly StillOf[],
  size: { width: number; height: number },
): Promise<Record<string, ReactNode>> {
  const poses = await readPoses(items.map(({ itemKey }) => itemKey));
  return Object.fromEntries(
    items.map(({ key, itemKey, title, side }): [string, ReactNode] => {
      const pose = poses[itemKey];
      return [
        key,
        pose ? (
          <FigureStill
            key={key}
            pose={pose}
            side={side === "left" ? "left" : "right"}
            at="effort"
            label={title}
            width={size.width}
            height={size.height}
            arrows={false}
          />
        ) : null,
      ];
    }),
  );
}
