import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { catalogItem } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { namesSchema, publishedItemSchema, publishedOfKindSchema } from "@/domain/catalog/actions";
import type { ExerciseContent, TechniqueContent } from "@/domain/catalog/doable-schemas";
import type { CatalogName, PublishedItemDto, publishedEntryDto } from "@/domain/catalog/dtos";
import { inLanguage, spokenIn } from "@/domain/catalog/in-language";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { languageOfReader } from "./language-of-reader";
import { type PublishedItem, readPublishedItems, readVersion } from "./read";
import { storedEntry } from "./stored";

/** All published items of a kind, light, for pickers and the library. */
export const readPublished = defineVerb({
  right: "catalog.read",
  input: publishedOfKindSchema,
  run: async (tx, { kind }, actor) => ({ result: await readLight(tx, actor, kind), audit: null }),
});

/** One published item, whole, by its key. `not_found` also for what is unpublished or retired. */
export const readPublishedItem = defineVerb({
  right: "catalog.read",
  input: publishedItemSchema,
  run: async (tx, { kind, key }, actor) => {
    const [item] = await tx
      .select({ id: catalogItem.id, status: catalogItem.status, version: catalogItem.publishedVersion })
      .from(catalogItem)
      .where(and(eq(catalogItem.practiceId, actor.practiceId), eq(catalogItem.kind, kind), eq(catalogItem.key, key)));
    if (!item || item.status === "retired" || item.version === null) throw new ServiceError("not_found");
    const found = await readVersion(tx, actor.practiceId, item.id, item.version);
    if (!found) throw new ServiceError("not_found");
    const result: z.output<typeof publishedEntryDto> = {
      id: item.id,
      version: item.version,
      entry: storedEntry(kind, spokenIn(found.entry.content, languageOfReader(actor))),
    };
    return { result, audit: null };
  },
});

/** More names than any catalog holds; a bound all the same. */
const mostNames = 10_000;

/** Kind, key and title of every item, by title. */
export const readNames = defineVerb({
  right: "catalog.read",
  input: namesSchema,
  run: async (tx, _input, actor) => {
    const rows = await tx
      .select({
        id: catalogItem.id,
        kind: catalogItem.kind,
        key: catalogItem.key,
        title: catalogItem.title,
        status: catalogItem.status,
        publishedVersion: catalogItem.publishedVersion,
      })
      .from(catalogItem)
      .where(eq(catalogItem.practiceId, actor.practiceId))
      .orderBy(asc(catalogItem.title), asc(catalogItem.id))
      .limit(mostNames);
    const result: CatalogName[] = rows.map(({ publishedVersion, ...name }) => ({
      ...name,
      published: publishedVersion !== null,
    }));
    return { result, audit: null };
  },
});

/** The published items of a kind with their texts in the reader's language. */
async function readSpoken<Kind extends CatalogKind>(
  tx: Transaction,
  actor: Actor,
  kind: Kind,
): Promise<PublishedItem<Kind>[]> {
  const language = languageOfReader(actor);
  const items = await readPublishedItems(tx, actor.practiceId, kind);
  return items.map((item) => {
    const content = spokenIn(item.content, language);
    return { ...item, title: content.title, content };
  });
}

async function readLight(tx: Transaction, actor: Actor, kind: CatalogKind): Promise<PublishedItemDto[]> {
  switch (kind) {
    case "muscle":
      return (await readSpoken(tx, actor, kind)).map(lightMuscle);
    case "joint":
      return (await readSpoken(tx, actor, kind)).map(lightJoint);
    case "pattern":
      return (await readSpoken(tx, actor, kind)).map(lightPattern);
    case "test":
      return (await readSpoken(tx, actor, kind)).map((item) => ({
        kind: "test",
        ...headOf(item),
        content: inLanguage(item.content, languageOfReader(actor)),
      }));
    case "technique":
      return (await readSpoken(tx, actor, kind)).map(lightTechnique);
    case "exercise":
      return (await readSpoken(tx, actor, kind)).map(lightExercise);
    case "caution":
      return (await readSpoken(tx, actor, kind)).map(lightCaution);
    case "flag":
      return (await readSpoken(tx, actor, kind)).map((item) => ({
        kind,
        ...headOf(item),
        plainName: item.content.question,
      }));
    case "rule":
      return (await readSpoken(tx, actor, kind)).map((item) => ({
        kind,
        ...headOf(item),
        plainName: item.content.whenText,
      }));
    case "measure":
      return (await readSpoken(tx, actor, kind)).map((item) => ({
        kind,
        ...headOf(item),
        plainName: item.content.plainTitle,
      }));
  }
}

function headOf(item: PublishedItem<CatalogKind>) {
  const { id, key, title, version, content } = item;
  return { id, key, title, version, grade: content.grade };
}

function lightMuscle(item: PublishedItem<"muscle">): PublishedItemDto {
  const { plainName, region, tendency, mapView, deep } = item.content;
  return { kind: "muscle", ...headOf(item), plainName, region, tendency, mapView, deep };
}

function lightJoint(item: PublishedItem<"joint">): PublishedItemDto {
  const { plainName, sided } = item.content;
  return { kind: "joint", ...headOf(item), plainName, sided };
}

function lightPattern(item: PublishedItem<"pattern">): PublishedItemDto {
  const { plainTitle, sides, sideRule, tight, weak, joints, tests, starter, evidenceNote } = item.content;
  const own = { plainTitle, sides, sideRule, tight, weak, joints, tests, starter, evidenceNote };
  return { kind: "pattern", ...headOf(item), ...own };
}

function lightCaution(item: PublishedItem<"caution">): PublishedItemDto {
  const { plainName, effect, effectText, level } = item.content;
  return { kind: "caution", ...headOf(item), plainName, effect, effectText, level: level ?? null };
}

function assignableOf(content: TechniqueContent | ExerciseContent) {
  const { position, equipment, dose, doseRule, contraindications, evidenceNote } = content;
  const contraindicationNote = content.contraindicationNote ?? null;
  return { position, equipment, dose, doseRule, contraindications, contraindicationNote, evidenceNote };
}

function lightTechnique(item: PublishedItem<"technique">): PublishedItemDto {
  return { kind: "technique", ...headOf(item), ...assignableOf(item.content), sided: item.content.sided };
}

function lightExercise(item: PublishedItem<"exercise">): PublishedItemDto {
  const { block, targets, joints, sidedness, easier, harder, patterns } = item.content;
  const own = { block, targets, joints, sidedness, easier, harder, patterns };
  return { kind: "exercise", ...headOf(item), ...assignableOf(item.content), ...own };
}
