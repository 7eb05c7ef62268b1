import { and, asc, eq, ne, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import { listCatalogSchema } from "@/domain/catalog/actions";
import type { catalogPageDto } from "@/domain/catalog/dtos";
import type { CatalogEntry } from "@/domain/catalog/entry";
import type { Language } from "@/domain/shared/language";
import { defineVerb } from "../verb";
import { languageOfReader } from "./language-of-reader";
import { storedEntry } from "./stored";
import { textIn } from "./texts-of-version";

/** A keyset page of one kind by title, as the newest versions say; filters and search look at those too. */
export const listCatalog = defineVerb({
  right: "catalog.edit",
  input: listCatalogSchema,
  run: async (tx, input, actor) => {
    const rows = await tx
      .select({
        id: catalogItem.id,
        kind: catalogItem.kind,
        key: catalogItem.key,
        title: catalogItem.title,
        status: catalogItem.status,
        grade: catalogItem.grade,
        latestVersion: catalogItem.latestVersion,
        publishedVersion: catalogItem.publishedVersion,
        changedAt: catalogItem.changedAt,
        content: catalogVersion.content,
      })
      .from(catalogItem)
      .innerJoin(
        catalogVersion,
        and(
          eq(catalogVersion.practiceId, catalogItem.practiceId),
          eq(catalogVersion.itemId, catalogItem.id),
          eq(catalogVersion.version, catalogItem.latestVersion),
        ),
      )
      .where(and(eq(catalogItem.practiceId, actor.practiceId), ...conditions(input, languageOfReader(actor))))
      .orderBy(asc(catalogItem.title), asc(catalogItem.id))
      .limit(input.limit + 1);
    const items = rows.slice(0, input.limit).map(({ content, ...head }) => ({
      ...head,
      ...marksOf(storedEntry(head.kind, content)),
    }));
    const last = rows.length > input.limit ? items.at(-1) : undefined;
    const result: z.output<typeof catalogPageDto> = { items, next: last ? { after: last.title, id: last.id } : null };
    return { result, audit: null };
  },
});

function conditions(input: z.output<typeof listCatalogSchema>, language: Language): Array<SQL | undefined> {
  const { cursor } = input;
  return [
    eq(catalogItem.kind, input.kind),
    input.status ? eq(catalogItem.status, input.status) : ne(catalogItem.status, "retired"),
    input.grade && eq(catalogItem.grade, input.grade),
    input.block && sql`${catalogVersion.content} ->> 'block' = ${input.block}`,
    input.position && sql`${catalogVersion.content} ->> 'position' = ${input.position}`,
    input.search ? matches(input.search, language) : undefined,
    cursor ? sql`(${catalogItem.title}, ${catalogItem.id}) > (${cursor.after}, ${cursor.id}::uuid)` : undefined,
  ];
}

/** By the key, and by the names in English and in the reader's own language. */
function matches(search: string, language: Language): SQL | undefined {
  const part = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    sql`${catalogItem.title} ilike ${part}`,
    sql`${catalogItem.key} ilike ${part}`,
    ...["title", "plainName", "plainTitle"].flatMap((field) => [
      sql`${catalogVersion.content} ->> ${field}::text ilike ${part}`,
      sql`${textIn(language, sql`${catalogVersion.content}`, field)} ilike ${part}`,
    ]),
  );
}

function marksOf(entry: CatalogEntry) {
  const { kind, content } = entry;
  return {
    plainName: plainNameOf(entry),
    block: kind === "exercise" ? content.block : null,
    position: kind === "exercise" || kind === "technique" || kind === "test" ? content.position : null,
  };
}

function plainNameOf({ kind, content }: CatalogEntry): string | null {
  if (kind === "muscle" || kind === "joint") return content.plainName;
  if (kind === "pattern") return content.plainTitle;
  return kind === "rule" ? content.whenText : null;
}
