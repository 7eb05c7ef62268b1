import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import {
  type ExerciseContent,
  exerciseContentSchema,
  type TechniqueContent,
  techniqueContentSchema,
} from "@/domain/catalog/doable-schemas";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { type TestContent, testContentSchema } from "@/domain/catalog/schemas";
import { addDays, type CalendarDay } from "@/domain/time/calendar-day";
import { publishedContent } from "../../catalog/published-content";
import type { Chance } from "./chance";

interface PublishedItem {
  id: string;
  version: number;
  content: unknown;
}

/** What the builders of demo records share: where, for whom, with what catalog, from which source of chance. */
export interface DemoContext {
  practiceId: string;
  staffIds: string[];
  today: CalendarDay;
  zone: string;
  chance: Chance;
  item: (kind: CatalogKind, key: string) => PublishedItem;
}

/** The published catalog by kind and key; throws for a key that the pack does not hold. */
export async function publishedItems(tx: Transaction, practiceId: string): Promise<DemoContext["item"]> {
  const rows = await tx
    .select({
      id: catalogItem.id,
      kind: catalogItem.kind,
      key: catalogItem.key,
      version: catalogVersion.version,
      content: catalogVersion.content,
    })
    .from(catalogItem)
    .innerJoin(catalogVersion, publishedContent)
    .where(and(eq(catalogItem.practiceId, practiceId), isNotNull(catalogItem.publishedVersion)));
  const known = new Map(rows.map((row) => [`${row.kind}:${row.key}`, row]));
  return (kind, key) => {
    const found = known.get(`${kind}:${key}`);
    if (!found) throw new Error(`The demo needs ${kind} ${key}, which the catalog does not hold.`);
    return found;
  };
}

/** A moment `daysAgo` days before today, at an hour of that day (UTC, near enough for a demo in Europe). */
export function momentAt(context: DemoContext, daysAgo: number, hour: number, minute = 0): Date {
  const day = addDays(context.today, -daysAgo);
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000);
}

export function testContent(context: DemoContext, key: string): TestContent {
  return testContentSchema.parse(context.item("test", key).content);
}

export function doableContent(context: DemoContext, key: string): ExerciseContent | TechniqueContent {
  return key.startsWith("r_")
    ? techniqueContentSchema.parse(context.item("technique", key).content)
    : exerciseContentSchema.parse(context.item("exercise", key).content);
}
