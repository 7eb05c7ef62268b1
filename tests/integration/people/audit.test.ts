import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord } from "@/db/schema/index";
import { findAuditedClients } from "@/server/services/audit/find-clients";
import { exportAudit, readAudit } from "@/server/services/audit/read";
import { changePractice } from "@/server/services/people/change-practice";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { actionsIn, refusal } from "./people-fixtures";

async function record(own: TestPractice, count: number, action = "client.read"): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    practiceId: own.practiceId,
    id: uuidv7(),
    actorKind: "practitioner" as const,
    memberId: own.practitioner.memberId,
    action,
    subjectKind: "client",
    requestId: "test",
    detail: {},
  }));
  // One statement, so that all rows bear the same moment and only their ids order them.
  await inPractice(own.system, (tx) => tx.insert(auditRecord).values(rows));
}

describe("the audit record", () => {
  it("is walked page by page without losing a row of the same moment", async () => {
    const own = await makePractice();
    await record(own, 25);
    const seen: string[] = [];
    let cursor: Awaited<ReturnType<typeof readAudit>>["next"] = null;
    do {
      const page = await readAudit(own.admin, { limit: 10, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(25);
  });

  it("is filtered by action and by member", async () => {
    const own = await makePractice("Hill");
    await record(own, 3);
    await changePractice(own.admin, { name: "Hill", zone: "UTC", phone: null, address: "Hill Road 1" });
    const byAction = await readAudit(own.admin, { action: "practice.change" });
    expect(byAction.items).toMatchObject([{ memberName: "Hill admin", detail: { changed: ["zone", "address"] } }]);
    const byMember = await readAudit(own.admin, { memberId: own.practitioner.memberId });
    expect(byMember.items).toHaveLength(3);
  });

  it("is filtered by client, by kinds of action, by the portal itself and by day in the practice's zone", async () => {
    const own = await makePractice();
    const { clientId } = await makeClient(own);
    // 23:30 UTC of 30 June is already 1 July in London.
    const moments = ["2026-06-30T22:30:00Z", "2026-06-30T23:30:00Z", "2026-07-01T22:30:00Z", "2026-07-01T23:30:00Z"];
    const row = { practiceId: own.practiceId, subjectKind: "client", requestId: "test", detail: {} };
    await inPractice(own.system, (tx) =>
      tx.insert(auditRecord).values([
        ...moments.map((at) => ({
          ...row,
          id: uuidv7(),
          at: new Date(at),
          actorKind: "practitioner" as const,
          memberId: own.practitioner.memberId,
          action: "plan.read",
          clientId,
        })),
        { ...row, id: uuidv7(), actorKind: "system" as const, action: "job.fail" },
      ]),
    );
    const count = async (filter: Parameters<typeof readAudit>[1]) => (await readAudit(own.admin, filter)).items.length;
    expect(await count({ clientId, from: "2026-07-01", to: "2026-07-01" })).toBe(2);
    expect(await count({ from: "2026-07-02", actions: ["plan.read"] })).toBe(1);
    expect(await count({ to: "2026-06-30" })).toBe(1);
    expect(await count({ bySystem: true })).toBe(1);
    expect(await count({ actions: ["plan.read", "plan.publish"] })).toBe(4);
    expect(await count({ actions: [] })).toBe(0);
    const file = await exportAudit(own.admin, { clientId, from: "2026-07-01", to: "2026-07-01" });
    expect(file.rows).toBe(2);
    const kept = await readAudit(own.admin, { action: "audit.export" });
    expect(kept.items).toMatchObject([{ clientId, detail: { rows: 2, filters: ["clientId", "from", "to"] } }]);
  });

  it("finds the client to filter by, for admins of their own practice alone", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { clientId } = await makeClient(own, { name: "Änne_Rosen" });
    expect((await findAuditedClients(own.admin, { search: "e_ro" })).items).toEqual([
      { id: clientId, name: "Änne_Rosen" },
    ]);
    expect((await findAuditedClients(own.admin, { search: "e%ro" })).items).toEqual([]);
    expect((await findAuditedClients(other.admin, { clientId })).items).toEqual([]);
    await expect(findAuditedClients(own.practitioner, {})).rejects.toMatchObject(refusal("not_allowed"));
    expect(await actionsIn(own)).toEqual(["client.find", "client.find"]);
  });

  it("is for admins, of their own practice alone", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    await record(own, 1);
    const client = await makeClient(own);
    for (const actor of [own.practitioner, client.actor]) {
      await expect(readAudit(actor, {})).rejects.toMatchObject(refusal("not_allowed"));
      await expect(exportAudit(actor, {})).rejects.toMatchObject(refusal("not_allowed"));
    }
    expect((await readAudit(other.admin, {})).items).toEqual([]);
    expect((await readAudit(other.admin, { memberId: own.practitioner.memberId })).items).toEqual([]);
  });

  it("exports a thousand rows at most, disarms formulas and puts the export on record", async () => {
    const own = await makePractice('=cmd|"/c calc"');
    await record(own, 1001);
    const file = await exportAudit(own.admin, {});
    expect(file).toMatchObject({ rows: 1000, capped: true });
    const lines = file.csv.trimEnd().split("\r\n");
    expect(lines).toHaveLength(1001);
    expect(lines[0]).toBe(
      "at,actorKind,memberId,memberName,action,subjectKind,subjectId,clientId,clientName,requestId,detail",
    );
    expect(lines[1]).toContain(`"'=cmd|""/c calc"" practitioner"`);
    expect(await actionsIn(own)).toContain("audit.export");
  });
});
