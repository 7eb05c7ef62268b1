import { useTranslations } from "next-intl";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { FigureStill } from "../figure/figure-still";
import { PictureStill } from "../figure/picture-still";

interface DrawingChangeProps {
  /** `pose` or `picture`. */
  field: string;
  before: CatalogEntry;
  after: CatalogEntry;
}

/** A figure or picture that changed: the old one and the new one beside each other, as no text could tell it. */
export function DrawingChange({ field, before, after }: DrawingChangeProps) {
  const t = useTranslations("catalog.compare");
  return (
    <>
      <p>{t(field === "pose" ? "figureChanged" : "pictureChanged")}</p>
      <div className="mt-2 grid max-w-2xl gap-4 sm:grid-cols-2">
        <Drawing field={field} entry={before} caption={t("before")} none={t("none")} />
        <Drawing field={field} entry={after} caption={t("after")} none={t("none")} />
      </div>
    </>
  );
}

function Drawing({
  field,
  entry,
  caption,
  none,
}: {
  field: string;
  entry: CatalogEntry;
  caption: string;
  none: string;
}) {
  const { pose, picture } = drawingsOf(entry);
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <div className="grid aspect-[3/2] place-items-center overflow-hidden rounded-12 bg-thumb p-2 text-14 text-ink-2">
        {field === "pose" ? (
          pose ? (
            <FigureStill
              pose={pose}
              side="right"
              at="effort"
              label={`${entry.content.title}, ${caption}`}
              width="100%"
              ghost
            />
          ) : (
            none
          )
        ) : picture ? (
          <PictureStill picture={picture} className="h-full w-full" />
        ) : (
          none
        )}
      </div>
      <figcaption className="text-12 text-ink-2">
        {caption}
        {field === "picture" && picture ? ` · ${picture.alt}` : null}
      </figcaption>
    </figure>
  );
}

const drawingsOf = ({ kind, content }: CatalogEntry) =>
  kind === "exercise" || kind === "technique" ? content : { pose: undefined, picture: undefined };
