/** Runs the work while nobody else with that name does, in any tab. */
export type TakeTurn = (name: string, work: () => Promise<void>) => Promise<void>;

const leaseTime = 30_000;

/** Web Locks; in a browser without them, a lease in localStorage. A doubled send would be harmless: ids see to that. */
export const takeTurn: TakeTurn = async (name, work) => {
  if ("locks" in navigator) {
    await navigator.locks.request(name, work);
    return;
  }
  await withLease(name, work);
};

async function withLease(name: string, work: () => Promise<void>): Promise<void> {
  const holder = String(Math.random());
  const storage = leaseStorage();
  const take = () => storage?.setItem(name, `${holder} ${Date.now() + leaseTime}`);
  const isFree = () => Number((storage?.getItem(name) ?? " 0").split(" ")[1]) < Date.now();
  const isMine = () => !storage || (storage.getItem(name) ?? "").startsWith(holder);
  for (;;) {
    if (isFree()) {
      take();
      // Two tabs may have seen it free; the last writer has it.
      await pause(50);
      if (isMine()) break;
    }
    await pause(500);
  }
  const renewal = setInterval(take, leaseTime / 3);
  try {
    await work();
  } finally {
    clearInterval(renewal);
    if (isMine()) storage?.removeItem(name);
  }
}

function leaseStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
