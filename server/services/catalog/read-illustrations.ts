import { and, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import { publishedOfKindSchema } from "@/domain/catalog/actions";
import type { Illustration } from "@/domain/catalog/illustration";
import { idSchema } from "@/domain/shared/ids";
import { defineVerb } from "../verb";
import { figureOfVersion } from "./figure-of-version";
import { storedIllustration } from "./stored-figure";

const versionSchema = z.strictObject({ itemId: idSchema, version: z.number().int().min(1) });

/** Where one version's illustration stands in the answer. */
export const versionName = ({ itemId, version }: z.output<typeof versionSchema>) => `${itemId}/${version}`;

/** What shows these versions of items, by `versionName`: plans ask for the version they were given. One statement. */
export const readIllustrations = defineVerb({
  right: "catalog.read",
  input: z.array(versionSchema).max(1000),
  run: async (tx, wanted, { practiceId }) => ({
    result: await illustrationsOf(tx, practiceId, wanted),
    audit: null,
  }),
});

/** The same for a verb that shows these versions beside other things. One statement, none when nothing is wanted. */
export async function illustrationsOf(
  tx: Transaction,
  practiceId: string,
  wanted: readonly z.output<typeof versionSchema>[],
): Promise<Record<string, Illustration>> {
  if (wanted.length === 0) return {};
  const ids = sql.param(wanted.map(({ itemId }) => itemId));
  const versions = sql.param(wanted.map(({ version }) => version));
  const given = sql`(${catalogVersion.itemId}, ${catalogVersion.version}) in (select * from unnest(${ids}::uuid[], ${versions}::int[]))`;
  return byName(await select(tx, practiceId, given), versionName);
}

/** What shows the published items of a kind, by their key. */
export const readPublishedIllustrations = defineVerb({
  right: "catalog.read",
  input: publishedOfKindSchema,
  run: async (tx, { kind }, { practiceId }) => {
    const published = and(
      eq(catalogItem.kind, kind),
      isNotNull(catalogItem.publishedVersion),
      ne(catalogItem.status, "retired"),
      eq(catalogVersion.version, catalogItem.publishedVersion),
    );
    const rows = await select(tx, practiceId, published);
    return { result: byName(rows, ({ key }) => key), audit: null };
  },
});

interface Row {
  practiceId: string;
  itemId: string;
  version: number;
  key: string;
  pose: unknown;
  picture: unknown;
}

function select(tx: Transaction, practiceId: string, which: SQL | undefined): Promise<Row[]> {
  return tx
    .select({
      practiceId: catalogVersion.practiceId,
      itemId: catalogVersion.itemId,
      version: catalogVersion.version,
      key: catalogItem.key,
      pose: figureOfVersion({
        practiceId: sql`${catalogVersion.practiceId}`,
        itemId: sql`${catalogVersion.itemId}`,
        version: sql`${catalogVersion.version}`,
        content: sql`${catalogVersion.content}`,
      }),
      picture: sql<unknown>`${catalogVersion.content} -> 'picture'`,
    })
    .from(catalogVersion)
    .innerJoin(
      catalogItem,
      and(eq(catalogItem.practiceId, catalogVersion.practiceId), eq(catalogItem.id, catalogVersion.itemId)),
    )
    .where(and(eq(catalogVersion.practiceId, practiceId), which));
}

function byName(rows: readonly Row[], nameOf: (row: Row) => string): Record<string, Illustration> {
  return Object.fromEntries(rows.map((row) => [nameOf(row), storedIllustration(row, row)]));
}
