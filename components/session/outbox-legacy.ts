import type { WaitingEntry } from "@/domain/progress/waiting";
import type { EntryStore } from "./outbox-store";

const prefix = "plumbline.waiting.";

type OldPlace = Pick<Storage, "getItem" | "removeItem" | "key" | "length">;

/** Brings over what an earlier version kept in localStorage, oldest first; each is removed there once it is here. */
export async function bringOver(owner: string, from: OldPlace | null, to: EntryStore): Promise<void> {
  if (!from) return;
  const own = `${prefix}${owner}.`;
  const keys = Array.from({ length: from.length }, (_, index) => from.key(index) ?? "");
  for (const key of keys.filter((known) => known.startsWith(own)).sort()) {
    const old = parseOld(from.getItem(key));
    if (!old) continue;
    const refusal = old.reason === null ? null : { reason: old.reason, fields: {} };
    await to.keep(owner, { entry: old.entry, enteredAt: saidAt(old.entry), refusal });
    from.removeItem(key);
  }
}

/** Ids of version 7 begin with their moment in milliseconds. */
function saidAt({ input }: WaitingEntry): string {
  const moment = new Date(Number.parseInt(input.id.replaceAll("-", "").slice(0, 12), 16));
  return Number.isNaN(moment.getTime()) ? new Date(0).toISOString() : moment.toISOString();
}

function parseOld(text: string | null): { entry: WaitingEntry; reason: string | null } | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isOld(value) ? value : null;
  } catch {
    return null;
  }
}

const kinds: ReadonlySet<string> = new Set<WaitingEntry["kind"]>([
  "log",
  "correction",
  "pain",
  "relief",
  "flare",
  "flare_end",
  "measure",
  "activities",
]);

/** Only the portal wrote under these keys; a foreign or cut value lacks the kind or the id and is left alone. */
function isOld(value: unknown): value is { entry: WaitingEntry; reason: string | null } {
  if (typeof value !== "object" || value === null || !("entry" in value) || !("reason" in value)) return false;
  const { entry } = value;
  if (typeof entry !== "object" || entry === null || !("kind" in entry) || !("input" in entry)) return false;
  const { kind, input } = entry;
  return (
    typeof kind === "string" &&
    kinds.has(kind) &&
    typeof input === "object" &&
    input !== null &&
    "id" in input &&
    typeof input.id === "string"
  );
}
