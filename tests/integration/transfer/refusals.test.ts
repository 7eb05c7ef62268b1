import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { practice, transfer, transferPart } from "@/db/schema/index";
import { acceptImport } from "@/server/services/transfer/accept-import";
import { finishUpload } from "@/server/services/transfer/finish-upload";
import { forgetExpired } from "@/server/services/transfer/forget-expired";
import { makeExport } from "@/server/services/transfer/make-export";
import { openExport } from "@/server/services/transfer/open-export";
import { readTransfers } from "@/server/services/transfer/read";
import { receivePart } from "@/server/services/transfer/receive-part";
import { removeTransfer } from "@/server/services/transfer/remove-transfer";
import { requestExport } from "@/server/services/transfer/request-export";
import { startImport } from "@/server/services/transfer/start-import";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { actionsIn, refusal } from "../people/people-fixtures";
import {
  bringArchive,
  exportPractice,
  type Files,
  forge,
  openAsPractice,
  shown,
  systemOf,
  unzip,
  zip,
} from "./archives";

let own: TestPractice;
let archive: Buffer;
let files: Files;

beforeAll(async () => {
  own = await makePractice("Hill");
  await makeClient(own, { name: "Ada" });
  archive = await exportPractice(own.admin);
  files = await unzip(archive);
});

const problemsOf = async (changed: Files) => (await bringArchive(own.admin, await zip(changed))).problems;
const practices = async () => (await directory().select({ id: practice.id }).from(practice)).length;

describe("an archive with a fault", () => {
  it.each([
    ["that is no ZIP", async () => Buffer.from("no zip at all"), [{ reason: "not_archive", file: "", row: null }]],
    ["that is cut off", async () => archive.subarray(0, archive.byteLength - 200), [{ reason: "not_archive" }]],
    [
      "of something else",
      () => zip(new Map([["archive.json", Buffer.from('{"format":"x"}')]])),
      [{ reason: "not_archive" }],
    ],
    [
      "of a later version",
      () => {
        const manifest = files.get("archive.json")?.toString("utf8").replace('"version": 1', '"version": 2') ?? "";
        return zip(new Map(files).set("archive.json", Buffer.from(manifest)));
      },
      [{ reason: "other_version" }],
    ],
  ])("is named: one %s", async (_name, make, problems) => {
    const brought = await bringArchive(own.admin, await make());
    expect(brought).toMatchObject({ state: "refused", problems });
    await expect(acceptImport(own.admin, { transferId: brought.id, name: "X" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("is named by file when the file was changed or is missing", async () => {
    const client = files.get("data/client.json")?.toString("utf8").replace("Ada", "Eve") ?? "";
    const [first] = await problemsOf(new Map(files).set("data/client.json", Buffer.from(client)));
    expect(first).toMatchObject({ reason: "file_changed", file: "data/client.json" });
    const without = new Map(files);
    without.delete("data/client.json");
    expect(await problemsOf(without)).toContainEqual({
      reason: "file_missing",
      file: "data/client.json",
      row: null,
      field: null,
    });
  });

  it.each([
    ["unknown_field", (text: string) => text.replace('"zone"', '"shoe":1,"zone"'), "shoe"],
    ["unknown_field", (text: string) => text.replace('{"id"', '{"practice_id":"x","id"'), "practice_id"],
    ["unreadable_row", (text: string) => text.replace('{"id"', '{"id'), null],
    ["missing_value", (text: string) => text.replace('"name":"Ada"', '"name":null'), "name"],
    ["wrong_value", (text: string) => text.replace('"minutes_a_day":20', '"minutes_a_day":"many"'), null],
    [
      "missing_reference",
      (text: string) => text.replace(/"created_by":"[^"]+"/, `"created_by":"${crypto.randomUUID()}"`),
      null,
    ],
    ["duplicate", (text: string) => text.replace(/(\{.*\})/, "$1,\n$1"), null],
  ])("is named by record: %s", async (reason, change, field) => {
    const before = await practices();
    const problems = await problemsOf(forge(files, "data/client.json", change));
    expect(problems[0]).toMatchObject({ reason, file: "data/client.json", row: expect.any(Number) });
    if (field) expect(problems[0]?.field).toBe(field);
    expect(await practices()).toBe(before);
  });

  it("names at most fifty", async () => {
    const rows = Array.from({ length: 80 }, () => '{"id":1}').join(",\n");
    const problems = await problemsOf(forge(files, "data/client.json", () => `[\n${rows}\n]\n`));
    expect(problems).toHaveLength(50);
  });
});

describe("archives", () => {
  it("are for admins of the practice alone", async () => {
    const other = await makePractice("Other");
    const { id: transferId } = await bringArchive(own.admin, archive);
    const client = await makeClient(own);
    for (const actor of [own.practitioner, client.actor]) {
      for (const attempt of [
        () => requestExport(actor, {}),
        () => readTransfers(actor, {}),
        () => openExport(actor, { transferId }),
        () => removeTransfer(actor, { transferId }),
        () => startImport(actor, { bytes: 1 }),
        () => receivePart(actor, { transferId, number: 0, content: Buffer.from("x") }),
        () => finishUpload(actor, { transferId }),
        () => acceptImport(actor, { transferId, name: "X" }),
      ])
        await expect(attempt()).rejects.toMatchObject(refusal("not_allowed"));
    }
    for (const attempt of [
      () => openExport(other.admin, { transferId }),
      () => removeTransfer(other.admin, { transferId }),
      () => receivePart(other.admin, { transferId, number: 0, content: Buffer.from("x") }),
      () => acceptImport(other.admin, { transferId, name: "X" }),
    ])
      await expect(attempt()).rejects.toMatchObject(refusal("not_found"));
    expect((await readTransfers(other.admin, {})).items).toEqual([]);
  });

  it("are saved while they last, on record each time, and deleted after a week", async () => {
    const hill = await makePractice("Week");
    await exportPractice(hill.admin);
    const { items } = await readTransfers(hill.admin, {});
    expect(items).toMatchObject([{ state: "ready", kind: "export", failure: null }]);
    const transferId = items[0]?.id ?? "";
    const parts = () =>
      inPractice(hill.system, (tx) => tx.select({ number: transferPart.number }).from(transferPart)).then(
        (all) => all.length,
      );
    await forgetExpired();
    expect(await parts()).toBeGreaterThan(0);
    await inPractice(hill.system, (tx) =>
      tx.update(transfer).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(transfer.id, transferId)),
    );
    await expect(openExport(hill.admin, { transferId })).rejects.toMatchObject(refusal("expired"));
    await forgetExpired();
    expect(await parts()).toBe(0);
    expect(await shown(hill.admin, transferId)).toMatchObject({ state: "expired" });
    expect(await actionsIn(hill)).toEqual(["practice.export", "practice.makeExport", "practice.saveExport"]);
  });

  it("are made one at a time, and deleted by hand when nobody works on them", async () => {
    const hill = await makePractice("Hand");
    const { transferId } = await requestExport(hill.admin, {});
    await expect(requestExport(hill.admin, {})).rejects.toMatchObject(refusal("conflict", { why: "export_under_way" }));
    await expect(removeTransfer(hill.admin, { transferId })).rejects.toMatchObject({ code: "conflict" });
    await expect(openExport(hill.admin, { transferId })).rejects.toMatchObject(refusal("not_current"));
    await makeExport(hill.system, transferId);
    await removeTransfer(hill.admin, { transferId });
    await expect(openExport(hill.admin, { transferId })).rejects.toMatchObject(refusal("expired"));
    // A job that the queue gives out again finds nothing to do.
    await makeExport(hill.system, transferId);
    expect(await shown(hill.admin, transferId)).toMatchObject({ state: "expired" });
  });

  it("arrive whole or are not looked at", async () => {
    const { transferId } = await startImport(own.admin, { bytes: 5 });
    await expect(finishUpload(own.admin, { transferId })).rejects.toMatchObject(
      refusal("conflict", { why: "parts_missing" }),
    );
    const part = (text: string) => receivePart(own.admin, { transferId, number: 0, content: Buffer.from(text) });
    await expect(part("four")).rejects.toMatchObject({ code: "invalid" });
    await part("fives");
    await part("again");
    await finishUpload(own.admin, { transferId });
    await expect(part("later")).rejects.toMatchObject(refusal("used"));
  });

  it("are opened once, however often the job is given out", async () => {
    const { id } = await bringArchive(own.admin, archive);
    const practiceId = await openAsPractice(own.admin, id, "Copy");
    const before = await practices();
    await expect(acceptImport(own.admin, { transferId: id, name: "Copy" })).rejects.toMatchObject(refusal("used"));
    const { runImport } = await import("@/server/services/transfer/take-in");
    await runImport(systemOf(own.admin), id);
    expect(await practices()).toBe(before);
    expect(await shown(own.admin, id)).toMatchObject({ state: "imported", newName: "Copy" });
    expect(practiceId).not.toBe("");
  });
});
