const LABEL = 12;
const DETAIL = 48;

/** "0.4 s", "12.0 s", "2 min 5 s". */
export function formatSeconds(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** One aligned line: what, how it went, how long it took. */
export function formatStep(label: string, detail: string, ms: number): string {
  return `${label.padEnd(LABEL)}${detail.padEnd(DETAIL)} ${formatSeconds(ms).padStart(9)}`;
}

/** Runs one step and prints its line; on a terminal the label stands there while it works. */
export async function step<T>(label: string, work: () => Promise<{ detail: string; value: T }>): Promise<T> {
  const started = performance.now();
  const live = process.stdout.isTTY === true;
  if (live) process.stdout.write(`${label.padEnd(LABEL)}…`);
  try {
    const { detail, value } = await work();
    if (live) process.stdout.write("\r\u001b[K");
    console.log(formatStep(label, detail, performance.now() - started));
    return value;
  } catch (error) {
    if (live) process.stdout.write("\r\u001b[K");
    console.log(formatStep(label, "did not work", performance.now() - started));
    throw error;
  }
}
