import { FigurePlaceholder } from "@/components/figure/figure-placeholder";
import { PictureStill } from "@/components/figure/picture-still";
import { classNames } from "@/components/ui/class-names";
import type { Illustration } from "@/domain/catalog/illustration";
import type { ChosenLook } from "@/domain/figure/shapes";
import { stillAddress } from "@/domain/figure/still-address";

export type LineStillProps = {
  line: { assignmentId: string; illustration: Illustration };
  look: ChosenLook;
  className?: string;
};

/**
 * The small picture beside the name of a line, which says what it shows. It is a file of its own: within the page its paths
 * would travel twice, as markup and as data, and be woken with it.
 */
export function LineStill({ line: { assignmentId, illustration }, look, className }: LineStillProps) {
  const { pose, picture } = illustration;
  return (
    <span className={classNames("grid shrink-0 place-items-center overflow-hidden rounded-6 bg-thumb", className)}>
      {pose ? (
        // biome-ignore lint/performance/noImgElement: a drawing of a few KiB that only this person may see.
        <img
          src={stillAddress(assignmentId, look)}
          alt=""
          // Words come first on a slow line.
          fetchPriority="low"
          loading="lazy"
          decoding="async"
          className="h-full w-full object-contain"
        />
      ) : picture ? (
        <PictureStill picture={picture} className="h-full w-full" />
      ) : (
        <FigurePlaceholder label="" text="" className="h-full w-full" />
      )}
    </span>
  );
}
