import { type SQL, sql } from "drizzle-orm";

/**
 * The figure of a stored version, or null. Versions saved before figures were part of them show the item's first
 * one, so that a plan from then keeps its picture; where a figure was taken out on purpose, none is put back.
 */
export const figureOfVersion = (given: { practiceId: SQL; itemId: SQL; version: SQL; content: SQL }): SQL<unknown> =>
  sql`coalesce(${given.content} -> 'pose', (select drawn.content -> 'pose'
    from (select earliest.version, earliest.content from catalog_version earliest
           where earliest.practice_id = ${given.practiceId} and earliest.item_id = ${given.itemId}
             and jsonb_exists(earliest.content, 'pose')
           order by earliest.version limit 1) drawn
   where drawn.version > ${given.version} and not jsonb_exists(${given.content}, 'picture')))`;
