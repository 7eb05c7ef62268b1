import type { ReactNode } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import { PictureStill } from "@/components/figure/picture-still";
import type { MemberActor } from "@/domain/access/actor";
import type { AssignmentSide } from "@/domain/plan/words";
import { readIllustrations, versionName } from "@/server/services/catalog/read-illustrations";

interface StillOf {
  /** What the page finds the picture by. */
  key: string;
  itemId: string;
  /** The version that the plan was given. */
  version: number;
  title: string;
  side?: AssignmentSide;
}

/** Pictures of items by `key`, drawn here so that the browser needs neither poses nor the figure engine; `null` = not drawn yet. */
export async function itemStills(
  actor: MemberActor,
  items: readonly StillOf[],
  size: { width: number; height: number },
): Promise<Record<string, ReactNode>> {
  if (items.length === 0) return {};
  const shown = await readIllustrations(
    actor,
    items.map(({ itemId, version }) => ({ itemId, version })),
  );
  return Object.fromEntries(
    items.map((item): [string, ReactNode] => {
      const { key, title, side } = item;
      const { pose, picture } = shown[versionName(item)] ?? { pose: null, picture: null };
      if (pose)
        return [
          key,
          <FigureStill
            key={key}
            pose={pose}
            side={side === "left" ? "left" : "right"}
            at="effort"
            label={title}
            width={size.width}
            height={size.height}
            arrows={false}
          />,
        ];
      return [
        key,
        picture ? <PictureStill key={key} picture={picture} width={size.width} height={size.height} /> : null,
      ];
    }),
  );
}
