import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { catalogItem, cause, clientCaution, redFlagScreen } from "@/db/schema/index";
import type { CatalogKind, Contraindication } from "@/domain/catalog/kinds";
import type { PatternSide } from "@/domain/catalog/schemas";
import type { DraftView, LineView } from "@/domain/plan/dtos";
import { addLine } from "@/server/services/plan/add-line";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";

export interface PlanPractice extends TestPractice {
  itemId: (kind: CatalogKind, key: string) => Promise<string>;
}

/** A practice with the whole content pack. */
export async function practiceWithCatalog(): Promise<PlanPractice> {
  const own = await makePractice();
  await loadContentPack(own.system);
  return {
    ...own,
    itemId: async (kind, key) => {
      const [row] = await inPractice(own.system, (tx) =>
        tx
          .select({ id: catalogItem.id })
          .from(catalogItem)
          .where(and(eq(catalogItem.practiceId, own.practiceId), eq(catalogItem.kind, kind), eq(catalogItem.key, key))),
      );
      if (!row) throw new Error(`no ${key}`);
      return row.id;
    },
  };
}

export interface PlanClient extends TestClient {
  causeId: string;
}

export async function clientWithCause(
  own: PlanPractice,
  pattern = "ant_innominate",
  side: PatternSide = "left",
): Promise<PlanClient> {
  const subject = await makeClient(own);
  return { ...subject, causeId: await addCause(own, subject.clientId, pattern, side) };
}

export async function addCause(
  own: PlanPractice,
  clientId: string,
  pattern: string,
  side: PatternSide,
): Promise<string> {
  const causeId = uuidv7();
  const patternId = await own.itemId("pattern", pattern);
  await inPractice(own.system, (tx) =>
    tx.insert(cause).values({
      practiceId: own.practiceId,
      id: causeId,
      clientId,
      patternId,
      side,
      severity: 2,
      status: "confirmed",
      foundOn: "2026-05-03",
    }),
  );
  return causeId;
}

export async function addCaution(own: PlanPractice, clientId: string, code: Contraindication): Promise<void> {
  await inPractice(own.system, (tx) =>
    tx.insert(clientCaution).values({ practiceId: own.practiceId, id: uuidv7(), clientId, code }),
  );
}

export async function lockByScreen(own: PlanPractice, clientId: string): Promise<void> {
  await inPractice(own.system, (tx) =>
    tx.insert(redFlagScreen).values({ practiceId: own.practiceId, id: uuidv7(), clientId, level: "E" }),
  );
}

/** Adds a line the way a practitioner does and gives back the draft. */
export async function addItem(own: PlanPractice, clientId: string, revision: number, key: string): Promise<DraftView> {
  const itemId = await own.itemId(key.startsWith("r_") ? "technique" : "exercise", key);
  return addLine(own.practitioner, { clientId, revision, itemId, purpose: null });
}

export function lineWith(draft: { lines: LineView[] }, key: string): LineView {
  const line = draft.lines.find(({ item }) => item.key === key);
  if (!line) throw new Error(`no line of ${key}`);
  return line;
}
