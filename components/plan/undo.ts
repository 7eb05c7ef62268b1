import type { LineView } from "@/domain/plan/dtos";

/** The lines of now in the order of then; what came since keeps its place at the end. */
export function inOrderOf(before: readonly LineView[], now: readonly LineView[]): LineView[] {
  const place = (line: LineView) => {
    const at = before.findIndex(({ lineId }) => lineId === line.lineId);
    return at < 0 ? before.length : at;
  };
  return [...now].sort((a, b) => place(a) - place(b));
}

/** The lines of now with removed ones back where they stood. */
export function withReturned(
  now: readonly LineView[],
  before: readonly LineView[],
  removed: readonly LineView[],
): LineView[] {
  const missing = removed.filter(({ lineId }) => !now.some((line) => line.lineId === lineId));
  const lines = [...now];
  for (const line of missing) {
    const followers = before.slice(before.findIndex(({ lineId }) => lineId === line.lineId) + 1);
    const next = lines.findIndex(({ lineId }) => followers.some((follower) => follower.lineId === lineId));
    lines.splice(next < 0 ? lines.length : next, 0, line);
  }
  return lines;
}

/** The lines of now without what a starter added, and with the purposes and sides that it extended as they were. */
export function withoutStarter(
  now: readonly LineView[],
  before: readonly LineView[],
  after: { lines: readonly LineView[] },
): LineView[] {
  const known = new Map(before.map((line) => [line.lineId, line]));
  const added = after.lines.filter(({ lineId }) => !known.has(lineId)).map(({ lineId }) => lineId);
  return now
    .filter(({ lineId }) => !added.includes(lineId))
    .map((line) => {
      const old = known.get(line.lineId);
      return old ? { ...line, purposes: old.purposes, side: old.side } : line;
    });
}
