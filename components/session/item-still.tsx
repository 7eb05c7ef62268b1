import { FigurePlaceholder } from "@/components/figure/figure-placeholder";
import { FigureStill } from "@/components/figure/figure-still";
import { PictureStill } from "@/components/figure/picture-still";
import { classNames } from "@/components/ui/class-names";
import type { Illustration } from "@/domain/catalog/illustration";
import type { BodyPosition } from "@/domain/catalog/kinds";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { AssignmentSide } from "@/domain/plan/words";

/** Poses know no turns: what alternates is drawn as it begins, on the right. */
export const figureSide = (side: AssignmentSide) => (side === "alternating" ? "right" : side);

export type ItemStillProps = {
  item: { title: string; side: AssignmentSide; position: BodyPosition; illustration: Illustration };
  /** How the client wants figures to look. */
  look?: ChosenLook;
  /** Of a finger's width, as in lists: drawn with fewer points. */
  small?: boolean;
  className?: string;
};

/** The picture beside an exercise's name, on its own sunken ground. */
export function ItemStill({ item, look, small, className }: ItemStillProps) {
  const { pose, picture } = item.illustration;
  return (
    <span className={classNames("grid shrink-0 place-items-center overflow-hidden rounded-6 bg-thumb", className)}>
      {pose ? (
        <FigureStill
          pose={pose}
          side={figureSide(item.side)}
          at="effort"
          label={item.title}
          arrows={false}
          look={look}
          small={small}
          className="h-full w-full"
        />
      ) : picture ? (
        <PictureStill picture={picture} className="h-full w-full" />
      ) : (
        <FigurePlaceholder label={item.title} text="" className="h-full w-full" />
      )}
    </span>
  );
}
