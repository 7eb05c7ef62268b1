import { keyLabel } from "@/domain/figure/describe";
import { effortKey } from "@/domain/figure/timeline";
import { FigureStill, type FigureStillProps } from "./figure-still";
import { safePicture } from "./safe-picture";

export type FigurePairProps = Omit<FigureStillProps, "at" | "arrows" | "ghost" | "width" | "height"> & {
  /** What stands under a picture whose key has no label of its own. */
  words?: { start: string; effort: string };
  /** False where the reader's language is not that of the keys' labels: then only the words stand there. */
  labelled?: boolean;
};

/** Start and effort side by side, for handouts and for people who want no movement. A still position is shown once. */
export function FigurePair({
  words = { start: "Start", effort: "Then" },
  labelled = true,
  className,
  ...still
}: FigurePairProps) {
  const { pose, side } = still;
  const last = safePicture(() => effortKey(pose)) ?? 0;
  const caption = (key: number, otherwise: string) => {
    const label = labelled ? safePicture(() => keyLabel(pose, key, side)) : null;
    return label ? label.charAt(0).toUpperCase() + label.slice(1) : otherwise;
  };
  return (
    <div className={`fig-pair${className ? ` ${className}` : ""}`}>
      <figure>
        <FigureStill {...still} at="start" />
        <figcaption>{caption(0, words.start)}</figcaption>
      </figure>
      {last > 0 && (
        <figure>
          <FigureStill {...still} at="effort" />
          <figcaption>{caption(last, words.effort)}</figcaption>
        </figure>
      )}
    </div>
  );
}
