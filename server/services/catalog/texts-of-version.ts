import { type SQL, sql } from "drizzle-orm";
import type { Language } from "@/domain/shared/language";

/**
 * The texts of a stored version in another language, as a JSON object; null for English readers, who need none. Versions
 * saved before the item had that language have its first later texts, where the English of the two is the same.
 */
export function textsOfVersion(
  language: Language,
  given: { practiceId: SQL; itemId: SQL; version: SQL; content: SQL },
): SQL {
  if (language === "en") return sql`null::jsonb`;
  const path = textPath(language);
  return sql`coalesce(${given.content} #> ${path}, (select jsonb_object_agg(field.key, field.value)
    from (select later.content from catalog_version later
           where later.practice_id = ${given.practiceId} and later.item_id = ${given.itemId}
             and later.version > ${given.version} and later.content #> ${path} is not null
           order by later.version limit 1) said
    cross join lateral jsonb_each(said.content #> ${path}) field
   where said.content -> field.key = ${given.content} -> field.key), '{}'::jsonb)`;
}

/** One text field of a content, in English where the language lacks it. */
export function textIn(language: Language, content: SQL, field: string): SQL {
  const english = sql`${content} ->> ${field}::text`;
  return language === "en" ? english : sql`coalesce(${content} #>> ${textPath(language, field)}, ${english})`;
}

/** Which of these fields the language lacks, as a JSON array of their names; null where none. */
export function englishIn(language: Language, content: SQL, fields: readonly string[]): SQL {
  if (language === "en") return sql`null::json`;
  return sql`(select json_agg(field) from unnest(${sql.param(fields)}::text[]) field
    where ${content} #> (${textPath(language)} || field) is null)`;
}

/** One text of an item's published version, where `english` is what stands in a column of its own. */
export function publishedTextIn(
  language: Language,
  field: string,
  item: { practiceId: SQL; itemId: SQL; english: SQL },
): SQL {
  if (language === "en") return item.english;
  return sql`coalesce((select said.content #>> ${textPath(language, field)}
    from catalog_item named join catalog_version said on said.practice_id = named.practice_id
     and said.item_id = named.id and said.version = coalesce(named.published_version, named.latest_version)
   where named.practice_id = ${item.practiceId} and named.id = ${item.itemId}), ${item.english})`;
}

const textPath = (language: Language, ...fields: string[]): SQL =>
  sql`${`{${["translations", language, ...fields].join(",")}}`}::text[]`;
