import { useTranslations } from "next-intl";
import type { BodyPosition } from "@/domain/catalog/kinds";
import type { PoseData } from "@/domain/figure/pose-data";
import { FigurePlaceholder } from "../figure/figure-placeholder";
import { FigureStill } from "../figure/figure-still";

interface ItemFigureProps {
  title: string;
  position: BodyPosition;
  pose: PoseData | undefined;
}

/** What the movement looks like at its effort; an empty mat where nobody has drawn it yet. */
export function ItemFigure({ title, position, pose }: ItemFigureProps) {
  const t = useTranslations("catalog.option.position");
  if (!pose) return <FigurePlaceholder position={position} label={title} text={t(position)} />;
  return <FigureStill pose={pose} side="right" at="effort" label={title} width="100%" ghost />;
}
