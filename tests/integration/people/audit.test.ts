import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord } from "@/db/schema/index";
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
    await changePractice(own.admin, { name: "Hill", zone: "UTC", answerTime: "soon", phone: null });
    const byAction = await readAudit(own.admin, { action: "practice.change" });
    expect(byAction.items).toMatchObject([{ memberName: "Hill admin", detail: { changed: ["zone", "answerTime"] } }]);
    const byMember = await readAudit(own.admin, { memberId: own.practitioner.memberId });
    expect(byMember.items).toHaveLength(3);
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
