import type { CutProxy, Fate } from "@/tests/support/cut-proxy";

/** The fates of a bad evening, with their share of a hundred. */
const fates: readonly [number, () => Fate][] = [
  [52, () => ({ kind: "pass" })],
  [14, () => ({ kind: "delay", milliseconds: 20 + Math.random() * 600 })],
  [4, () => ({ kind: "fail", status: 500 })],
  [4, () => ({ kind: "fail", status: 503 })],
  [3, () => ({ kind: "fail", status: 429 })],
  [8, () => ({ kind: "reset", when: "before" })],
  [8, () => ({ kind: "reset", when: "after" })],
  [4, () => ({ kind: "silent" })],
  [3, () => ({ kind: "deaf" })],
];

export interface Cuts {
  /** By kind: what was done to requests, to the line, and to the server. */
  counts: Map<string, number>;
  end: () => Promise<void>;
}

/** Lets requests meet their fates, cuts the whole line now and then, and kills the server where one is given. */
export function startChaos(line: CutProxy, killServer: (() => Promise<void>) | null, killEvery: number): Cuts {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  line.always((path) => {
    if (!path.startsWith("/api/trpc")) return { kind: "pass" };
    let share = Math.random() * 100;
    const found = fates.find(([weight]) => {
      share -= weight;
      return share < 0;
    });
    const fate = found?.[1]() ?? { kind: "pass" };
    count(
      "when" in fate
        ? `reset ${fate.when} the server had it`
        : "status" in fate
          ? `answered ${fate.status}`
          : fate.kind,
    );
    return fate;
  });
  let isOver = false;
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  async function cutLine(): Promise<void> {
    while (!isOver) {
      await wait(1_500 + Math.random() * 3_000);
      if (isOver) return;
      count("line cut");
      await line.stop();
      await wait(100 + Math.random() * 900);
      await line.start();
    }
  }
  async function kill(): Promise<void> {
    while (!isOver && killServer) {
      await wait(killEvery);
      if (isOver) return;
      count("server killed");
      await killServer();
    }
  }
  const running = Promise.all([cutLine(), kill()]);
  return {
    counts,
    end: async () => {
      isOver = true;
      line.always(() => ({ kind: "pass" }));
      await running;
      await line.start();
    },
  };
}
