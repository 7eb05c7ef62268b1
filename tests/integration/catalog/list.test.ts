import { beforeAll, describe, expect, test } from "vitest";
import type { ListCatalog } from "@/domain/catalog/actions";
import { listCatalog } from "@/server/services/catalog/read-list";
import { makePractice, type TestPractice } from "@/tests/support/factories";
import { bridge, gluteus } from "@/tests/unit/catalog/samples";
import { publishEntries } from "./support";

let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  const exercises = Array.from({ length: 23 }, (_, index) => ({
    kind: "exercise" as const,
    content: {
      ...bridge,
      key: `e_n${index}`,
      title: `Bridge ${index % 5}`,
      block: index % 2 ? ("relax" as const) : ("strengthen" as const),
      position: index === 7 ? ("prone" as const) : bridge.position,
      grade: index === 3 ? ("A" as const) : bridge.grade,
      targets: [],
      patterns: "any" as const,
    },
  }));
  const spoken = { ...gluteus, translations: { es: { plainName: "nalga" } } };
  await publishEntries(own, [{ kind: "muscle", content: spoken }, ...exercises]);
});

const keysOf = async (input: Omit<ListCatalog, "kind">) =>
  (await listCatalog(own.admin, { kind: "exercise", ...input })).items.map((item) => item.key);

describe("the catalog's list", () => {
  test("comes in pages by title that neither repeat nor skip", async () => {
    const seen: string[] = [];
    let cursor: ListCatalog["cursor"] = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof listCatalog>> = await listCatalog(own.admin, {
        kind: "exercise",
        limit: 4,
        cursor,
      });
      seen.push(...page.items.map((item) => item.key));
      cursor = page.next;
      pages++;
    } while (cursor);
    expect(pages).toBe(6);
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  test("is filtered by block, position, grade and status", async () => {
    expect(await keysOf({ block: "relax" })).toHaveLength(11);
    expect(await keysOf({ position: "prone" })).toEqual(["e_n7"]);
    expect(await keysOf({ grade: "A" })).toEqual(["e_n3"]);
    expect(await keysOf({ status: "published" })).toHaveLength(23);
    expect(await keysOf({ status: "draft" })).toEqual([]);
  });

  test("is searched by title and key, with % and _ as plain signs", async () => {
    expect(await keysOf({ search: "bridge 4" })).toHaveLength(4);
    expect(await keysOf({ search: "e_n22" })).toEqual(["e_n22"]);
    expect(await keysOf({ search: "%" })).toEqual([]);
    expect(await keysOf({ search: "\\" })).toEqual([]);
    const byPlainName = await listCatalog(own.admin, { kind: "muscle", search: "buttock" });
    expect(byPlainName.items.map((item) => item.key)).toEqual(["gluteus"]);
    const inSpanish = async (actor: typeof own.admin, search: string) =>
      (await listCatalog(actor, { kind: "muscle", search })).items.map((item) => item.key);
    expect(await inSpanish({ ...own.admin, language: "es" }, "nalga")).toEqual(["gluteus"]);
    expect(await inSpanish({ ...own.admin, language: "es" }, "buttock")).toEqual(["gluteus"]);
    expect(await inSpanish(own.admin, "nalga")).toEqual([]);
  });

  test("refuses what it does not know", async () => {
    const invalid = { code: "invalid" };
    await expect(listCatalog(own.admin, { kind: "exercise", limit: 101 })).rejects.toMatchObject(invalid);
    await expect(listCatalog(own.admin, { kind: "exercise", search: "a\u0000" })).rejects.toMatchObject(invalid);
    const cursor = { after: "a\u0000", id: own.practiceId };
    await expect(listCatalog(own.admin, { kind: "exercise", cursor })).rejects.toMatchObject(invalid);
  });
});
