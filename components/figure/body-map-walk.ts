import type { RegionId } from "@/domain/figure/body-map";
import type { DrawnRegion } from "./body-map-drawing";

const headings: Record<string, readonly [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The region an arrow key leads to: the nearest one that way, where stepping aside counts double. Home and End lead to the
 * first and the last. null when the key means nothing here or there is nothing further that way.
 */
export function regionTowards(regions: readonly DrawnRegion[], from: RegionId, key: string): RegionId | null {
  if (key === "Home") return regions[0]?.id ?? null;
  if (key === "End") return regions[regions.length - 1]?.id ?? null;
  const heading = headings[key];
  const here = regions.find(({ id }) => id === from);
  if (!heading || !here) return null;
  let best: { id: RegionId; cost: number } | null = null;
  for (const { id, x, y } of regions) {
    const along = (x - here.x) * heading[0] + (y - here.y) * heading[1];
    const aside = Math.abs((x - here.x) * heading[1]) + Math.abs((y - here.y) * heading[0]);
    // Within 45° of the way the arrow points.
    if (along <= 20 || aside > along) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
