"use client";

import { LazyStill } from "@/components/figure/lazy-still";
import { PictureStill } from "@/components/figure/picture-still";
import type { Illustration } from "@/domain/catalog/illustration";
import type { AssignmentSide } from "@/domain/plan/words";
import { LineStill } from "./line-still";

type ItemPictureProps = { illustration: Illustration; side: AssignmentSide };

/** The movement of something that is only offered yet, in the size of a plan's row; drawn in the browser, as it comes near. */
export function ItemPicture({ illustration: { pose, picture }, side }: ItemPictureProps) {
  return (
    <LineStill>
      {pose ? (
        <LazyStill pose={pose} side={side === "left" ? "left" : "right"} width={64} height={44} />
      ) : picture ? (
        <PictureStill picture={picture} width={64} height={44} />
      ) : null}
    </LineStill>
  );
}
