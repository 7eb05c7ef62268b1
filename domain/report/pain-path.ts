/** Of a curve of pain by day, in any unit of length. */
export interface CurveBox {
  width: number;
  height: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Where a score (0–10) stands from the top. */
export const heightOf = (score: number, { height }: CurveBox): number => round(height - (score / 10) * height);

/**
 * Pain by day as the path of a line and the days that stand alone as dots. A day without a rating breaks the line: nothing is
 * drawn across it.
 */
export function painPath(
  scores: readonly (number | null)[],
  box: CurveBox,
): { line: string; dots: { x: number; y: number }[] } {
  const step = box.width / Math.max(1, scores.length - 1);
  const parts: string[] = [];
  const dots: { x: number; y: number }[] = [];
  scores.forEach((score, index) => {
    if (score === null) return;
    const [x, y] = [round(index * step), heightOf(score, box)];
    const follows = index > 0 && scores[index - 1] !== null;
    const goesOn = index < scores.length - 1 && scores[index + 1] !== null;
    if (!follows && !goesOn) dots.push({ x, y });
    else parts.push(`${follows ? "L" : "M"}${x} ${y}`);
  });
  return { line: parts.join(""), dots };
}
