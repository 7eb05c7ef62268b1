import type { Transaction } from "@/db/in-practice";
import { publishedOfKindSchema } from "@/domain/catalog/actions";
import type { PublishedItemDto } from "@/domain/catalog/dtos";
import type { CatalogKind } from "@/domain/catalog/kinds";
import type { ExerciseContent, TechniqueContent } from "@/domain/catalog/schemas";
import { defineVerb } from "../verb";
import { type PublishedItem, readPublishedItems } from "./read";

/** All published items of a kind, light, for pickers and the library. */
export const readPublished = defineVerb({
  right: "catalog.read",
  input: publishedOfKindSchema,
  run: async (tx, { kind }, actor) => ({ result: await readLight(tx, actor.practiceId, kind), audit: null }),
});

async function readLight(tx: Transaction, practiceId: string, kind: CatalogKind): Promise<PublishedItemDto[]> {
  switch (kind) {
    case "muscle":
      return (await readPublishedItems(tx, practiceId, kind)).map(lightMuscle);
    case "joint":
      return (await readPublishedItems(tx, practiceId, kind)).map(lightJoint);
    case "pattern":
      return (await readPublishedItems(tx, practiceId, kind)).map(lightPattern);
    case "test":
      return (await readPublishedItems(tx, practiceId, kind)).map((item) => ({
        kind: "test",
        ...headOf(item),
        content: item.content,
      }));
    case "technique":
      return (await readPublishedItems(tx, practiceId, kind)).map(lightTechnique);
    case "exercise":
      return (await readPublishedItems(tx, practiceId, kind)).map(lightExercise);
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
  const { plainTitle, sides, sideRule, tight, weak, joints, tests, starter } = item.content;
  return { kind: "pattern", ...headOf(item), plainTitle, sides, sideRule, tight, weak, joints, tests, starter };
}

function assignableOf(content: TechniqueContent | ExerciseContent) {
  const { position, equipment, dose, doseRule, contraindications } = content;
  const contraindicationNote = content.contraindicationNote ?? null;
  return { position, equipment, dose, doseRule, contraindications, contraindicationNote };
}

function lightTechnique(item: PublishedItem<"technique">): PublishedItemDto {
  return { kind: "technique", ...headOf(item), ...assignableOf(item.content), sided: item.content.sided };
}

function lightExercise(item: PublishedItem<"exercise">): PublishedItemDto {
  const { block, targets, joints, sidedness, easier, harder, patterns } = item.content;
  const own = { block, targets, joints, sidedness, easier, harder, patterns };
  return { kind: "exercise", ...headOf(item), ...assignableOf(item.content), ...own };
}
