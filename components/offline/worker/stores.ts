/** Scripts, styles and fonts (their names change with their content), and the page for what was not kept. Nobody's data. */
const staticStore = "plumbline-static";
/** Whose pages are kept here, and since when. */
const stateStore = "plumbline-state";
const keptPrefix = "plumbline-kept-";

export const openStatic = () => caches.open(staticStore);
export const openKept = (member: string) => caches.open(keptPrefix + member);

/** Health data of everybody but this person; with null of everybody. */
export async function forgetOthers(member: string | null): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(keptPrefix) && name !== keptPrefix + (member ?? ""));
  await Promise.all(others.map((name) => caches.delete(name)));
  if (member === null) await caches.delete(stateStore);
}

interface State {
  member: string;
  /** When all pages were kept last (ms). */
  keptAt: number;
}

export async function readState(): Promise<State | null> {
  const stored = await (await caches.open(stateStore)).match("/state");
  const value: unknown = stored ? await stored.json() : null;
  return isState(value) ? value : null;
}

export async function writeState(state: State): Promise<void> {
  await (await caches.open(stateStore)).put("/state", Response.json(state));
}

function isState(value: unknown): value is State {
  return (
    typeof value === "object" &&
    value !== null &&
    "member" in value &&
    typeof value.member === "string" &&
    "keptAt" in value &&
    typeof value.keptAt === "number"
  );
}
