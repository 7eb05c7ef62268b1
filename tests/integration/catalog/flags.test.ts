import { beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord } from "@/db/schema/index";
import type { FlagContent } from "@/domain/catalog/flag-content";
import { importItems } from "@/server/services/catalog/import-items";
import { publishItem } from "@/server/services/catalog/publish-item";
import { readFlags, shippedFlags } from "@/server/services/catalog/read-flags";
import { listCatalog } from "@/server/services/catalog/read-list";
import { retireItem } from "@/server/services/catalog/retire-item";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { submitItem } from "@/server/services/catalog/submit-item";
import { readScreens } from "@/server/services/screens/read";
import { makeClient, makePractice, type TestPractice } from "@/tests/support/factories";
import { screenClient } from "@/tests/support/find-fixtures";
import { pack } from "@/tests/unit/content/pack";
import { auditedActions, publishEntries } from "./support";

let own: TestPractice;

beforeEach(async () => {
  own = await makePractice();
  await publishEntries(own, [
    ...pack.cautions.map((content) => ({ kind: "caution" as const, content })),
    ...pack.flags.map((content) => ({ kind: "flag" as const, content })),
  ]);
});

const shippedOf = (key: string): FlagContent => {
  const found = shippedFlags().find((flag) => flag.key === key);
  if (!found) throw new Error(`No flag ${key}.`);
  return found;
};
async function idOf(key: string): Promise<string> {
  const page = await listCatalog(own.admin, { kind: "flag", search: key, limit: 100 });
  return page.items.find((item) => item.key === key)?.id ?? "";
}
async function editFlag(key: string, change: Partial<FlagContent>) {
  const itemId = await idOf(key);
  const entry = { kind: "flag" as const, content: { ...shippedOf(key), ...change } };
  await saveDraft(own.admin, { itemId, baseVersion: 1, entry });
  await submitItem(own.admin, { itemId, baseVersion: 2 });
  return { itemId, baseVersion: 2 };
}
const calm = (key: string): Partial<FlagContent> => ({
  answers: shippedOf(key).answers.map(({ value, label }) => ({ value, label })),
  combinations: [],
  // Its lists are as long as the English ones, which are shorter now.
  translations: undefined,
});

describe("an emergency question", () => {
  it("cannot be lowered in silence: without a reason it is refused, with one it is audited as that", async () => {
    const at = await editFlag("rf_aaa_acute", calm("rf_aaa_acute"));
    await expect(publishItem(own.admin, at)).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: "reason_needed" },
    });
    const { clientId } = await makeClient(own);
    expect((await screenClient(own, clientId, { rf_aaa_acute: "yes" })).level).toBe("E");
    await publishItem(own.admin, { ...at, reason: "Asked by our doctor instead" });
    expect(await auditedActions(own)).toContain("catalog.lowerFlag");
    const records = await inPractice(own.system, (tx) => tx.select().from(auditRecord));
    expect(records.find(({ action }) => action === "catalog.lowerFlag")?.detail).toMatchObject({
      key: "rf_aaa_acute",
      reason: "Asked by our doctor instead",
    });
    expect((await screenClient(own, clientId, { rf_aaa_acute: "yes" })).level).toBeNull();
    // What was recorded stays as it was, with the version that was answered.
    const { screens } = await readScreens(own.practitioner, { clientId });
    const versions = screens.map(({ level, answers }) => [
      level,
      answers.find(({ item }) => item === "rf_aaa_acute")?.version,
    ]);
    expect(versions).toEqual([
      [null, 2],
      ["E", 1],
    ]);
  });

  it("is audited as lowered when retired, and is asked no more; a calm one is retired like anything", async () => {
    const retire = async (key: string) =>
      retireItem(own.admin, { itemId: await idOf(key), baseVersion: 1, reason: "Not here" });
    await retire("rf_pvd");
    expect(await auditedActions(own)).toContain("catalog.retire");
    await retire("rf_dvt");
    expect(await auditedActions(own)).toContain("catalog.lowerFlag");
    const keys = await inPractice(own.system, async (tx) =>
      (await readFlags(tx, own.practiceId)).map(({ key }) => key),
    );
    expect(keys).not.toContain("rf_dvt");
    expect(keys).toContain("rf_ces_saddle");
  });

  it("may be worded anew without a reason", async () => {
    const at = await editFlag("rf_aaa_acute", { question: "Strong sudden pain, and faint?" });
    expect(await publishItem(own.admin, at)).toMatchObject({ status: "published", publishedVersion: 2 });
    expect(await auditedActions(own)).not.toContain("catalog.lowerFlag");
  });

  it("is not lowered by a published import, only by a draft", async () => {
    const content = { ...shippedOf("rf_aaa_acute"), ...calm("rf_aaa_acute") };
    const rows = [{ row: 1, kind: "flag", content }];
    const run = (publish: boolean) =>
      inPractice(own.admin, (tx) => importItems(tx, own.admin, rows, { origin: "import", publish, dryRun: false }));
    const refused = await run(true);
    expect(refused).toMatchObject({ applied: false, rows: [{ outcome: "bad" }] });
    expect(refused.rows[0]?.problems).toContainEqual({
      field: "answers",
      reason: "lowers_urgency",
      facts: { key: "rf_aaa_acute" },
    });
    expect((await run(false)).applied).toBe(true);
  });
});

it("a flag of the practice's own is asked, counts, and is named in its version", async () => {
  const extra: FlagContent = {
    ...shippedOf("rf_ca_weight"),
    key: "rf_own_question",
    title: "Own question",
    place: 175,
    question: "Something that only we ask?",
  };
  await publishEntries(own, [{ kind: "flag", content: extra }]);
  const { clientId } = await makeClient(own);
  await expect(screenClient(own, clientId)).rejects.toMatchObject({
    fields: { "answers.rf_own_question": "required" },
  });
  expect((await screenClient(own, clientId, { rf_own_question: "yes" })).raised).toMatchObject([
    { item: "rf_own_question", level: "U" },
  ]);
});
