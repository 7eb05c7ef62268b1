const largeScale = 1.35;

/** Sizes in points for normal and for large print; `width` is what lies between the margins. */
export function reportSizes(large: boolean, width: number) {
  const scale = large ? largeScale : 1;
  return { large, width, text: (points: number) => Math.round(points * scale * 10) / 10 };
}
export type ReportSizes = ReturnType<typeof reportSizes>;
