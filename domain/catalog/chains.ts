/** An exercise's place in its ladder: keys of the easier and the harder form. */
export interface LadderStep {
  key: string;
  easier: string | null;
  harder: string | null;
}

/**
 * Circles in the ladders: chains in which an exercise ends up easier than itself, whether through `easier`,
 * `harder` or both. Each circle is given once, as keys from harder to easier, the first one again at the end.
 */
export function findLadderCircles(steps: readonly LadderStep[]): string[][] {
  const easierThan = new Map<string, Set<string>>();
  const link = (harder: string, easier: string) => {
    const known = easierThan.get(harder);
    if (known) known.add(easier);
    else easierThan.set(harder, new Set([easier]));
  };
  for (const step of steps) {
    if (step.easier) link(step.key, step.easier);
    if (step.harder) link(step.harder, step.key);
  }
  return findCircles(easierThan);
}

/** Every circle in a directed graph of keys, once each, as the chain of keys with the first again at the end. */
export function findCircles(links: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const walk = (key: string) => {
    const met = path.indexOf(key);
    if (met >= 0) {
      circles.push([...path.slice(met), key]);
      return;
    }
    if (finished.has(key)) return;
    path.push(key);
    for (const next of links.get(key) ?? []) walk(next);
    path.pop();
    finished.add(key);
  };
  for (const key of links.keys()) walk(key);
  return circles;
}
