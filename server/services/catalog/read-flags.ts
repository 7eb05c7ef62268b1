import type { Transaction } from "@/db/in-practice";
import type { Flag } from "@/domain/assessment/screen-level";
import { type FlagContent, flagContentSchema } from "@/domain/catalog/flag-content";
import { flagProblems } from "@/domain/catalog/flag-rules";
import { itemsInUse, type StoredItem } from "@/domain/catalog/in-use";
import { readPackFolder, readStoredItems } from "./shipped";

/** The practice's flags in one statement: its published ones, and what it lacks or cannot be read as it ships. */
export async function readFlags(tx: Transaction, practiceId: string): Promise<Flag[]> {
  return flagsInUse(await readStoredItems(tx, practiceId, "flag"));
}

/** The flags a practice goes by, from what it has stored. */
export const flagsInUse = (stored: readonly StoredItem[]): Flag[] => itemsInUse(stored, shippedFlags(), soundFlag);

let shipped: FlagContent[] | undefined;

/** The flags of the content pack: what is asked where a practice has no sound definition of its own. */
export function shippedFlags(): FlagContent[] {
  shipped ??= readPackFolder("flag").map((content) => flagContentSchema.parse(content));
  return shipped;
}

function soundFlag(content: unknown): FlagContent | null {
  const parsed = flagContentSchema.safeParse(content);
  return parsed.success && flagProblems(parsed.data).length === 0 ? parsed.data : null;
}
