import type { Transaction } from "@/db/in-practice";
import { type CautionContent, cautionContentSchema } from "@/domain/catalog/caution-content";
import { itemsInUse } from "@/domain/catalog/in-use";
import { readPackFolder, readStoredItems } from "./shipped";

let shipped: CautionContent[] | undefined;

/** The practice's contraindication codes in one statement, with what each does; missing ones count as they ship. */
export async function readCautionItems(tx: Transaction, practiceId: string): Promise<CautionContent[]> {
  const stored = await readStoredItems(tx, practiceId, "caution");
  shipped ??= readPackFolder("caution").map((content) => cautionContentSchema.parse(content));
  return itemsInUse(stored, shipped, (content) => cautionContentSchema.safeParse(content).data ?? null);
}

/** The codes that only warn: items that bear them stay in what is proposed. */
export async function readWarnOnlyCodes(tx: Transaction, practiceId: string): Promise<string[]> {
  const items = await readCautionItems(tx, practiceId);
  return items.filter(({ effect }) => effect === "modify").map(({ key }) => key);
}
