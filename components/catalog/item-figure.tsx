import { useTranslations } from "next-intl";
import type { Picture } from "@/domain/catalog/illustration";
import type { BodyPosition } from "@/domain/catalog/kinds";
import type { PoseData } from "@/domain/figure/pose-data";
import { FigurePlaceholder } from "../figure/figure-placeholder";
import { FigureStill } from "../figure/figure-still";
import { PictureStill } from "../figure/picture-still";

interface ItemFigureProps {
  title: string;
  position: BodyPosition;
  illustration: { pose?: PoseData | null; picture?: Picture | null };
}

/** What the movement looks like at its effort, else its picture; an empty mat where nobody has drawn it yet. */
export function ItemFigure({ title, position, illustration: { pose, picture } }: ItemFigureProps) {
  const t = useTranslations("catalog.option.position");
  if (!pose && picture) return <PictureStill picture={picture} width="100%" className="rounded-6" />;
  if (!pose) return <FigurePlaceholder label={title} text={t(position)} />;
  return <FigureStill pose={pose} side="right" at="effort" label={title} width="100%" ghost />;
}
