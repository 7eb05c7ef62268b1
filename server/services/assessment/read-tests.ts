import { and, eq, ne } from "drizzle-orm";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import type { Test } from "@/domain/assessment/dtos";
import { readTestsSchema } from "@/domain/assessment/schemas";
import { inLanguage } from "@/domain/catalog/in-language";
import { languageOfReader } from "../catalog/language-of-reader";
import { publishedContent } from "../catalog/published-content";
import { storedContent } from "../catalog/stored";
import { defineVerb } from "../verb";

/** More tests than any practice uses; the list is never unbounded. */
const mostTests = 500;

/** All published tests of the practice's catalog, by title. */
export const readTests = defineVerb({
  right: "catalog.read",
  input: readTestsSchema,
  run: async (tx, _input, actor) => {
    const language = languageOfReader(actor);
    const rows = await tx
      .select({
        id: catalogItem.id,
        key: catalogItem.key,
        version: catalogVersion.version,
        content: catalogVersion.content,
      })
      .from(catalogItem)
      .innerJoin(catalogVersion, publishedContent)
      .where(
        and(
          eq(catalogItem.practiceId, actor.practiceId),
          eq(catalogItem.kind, "test"),
          ne(catalogItem.status, "retired"),
        ),
      )
      .orderBy(catalogItem.title, catalogItem.id)
      .limit(mostTests);
    const items = rows.map(({ id, key, version, content }): Test => {
      const test = inLanguage(storedContent("test", content), language);
      return {
        id,
        key,
        version,
        title: test.title,
        grade: test.grade,
        position: test.position,
        procedure: test.procedure,
        unit: test.unit,
        choices: test.choices ?? null,
        min: test.min ?? null,
        max: test.max ?? null,
        sided: test.sided,
        countedFrom: test.countedFrom ?? null,
        ratioOf: test.ratioOf ?? null,
        criterion: test.criterion,
        sideDifference: test.sideDifference ?? null,
        usualRange: test.usualRange,
        reliability: test.reliability,
        reliabilityText: test.reliabilityText,
        measurementError: test.measurementError ?? null,
        shortBattery: test.shortBattery,
      };
    });
    return { result: { items }, audit: null };
  },
});
