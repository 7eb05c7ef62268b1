/** The corner points of a path as "x,y", relative steps added up, in no order. */
function cornersOf(d: string, flip = 1): Set<string> {
  const corners = new Set<string>();
  for (const part of d.split("z").filter(Boolean)) {
    let [x, y] = [0, 0];
    for (const [, command = "", text = ""] of part.matchAll(/([MlLaA])([^MlLaA]*)/g)) {
      const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
      const step = command.toLowerCase() === "a" ? 7 : 2;
      for (let i = step - 2; i < numbers.length; i += step) {
        const [dx = 0, dy = 0] = numbers.slice(i, i + 2);
        [x, y] = command === "l" || command === "a" ? [x + dx, y + dy] : [dx, dy];
        corners.add(`${x * flip},${y}`);
      }
    }
  }
  return corners;
}
/** Left, right, top and bottom of a path; with `flip` −1 as in a mirror. */
export const extent = (d: string, flip = 1): number[] => {
  const points = [...cornersOf(d, flip)].map((text) => text.split(",").map(Number));
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
};
