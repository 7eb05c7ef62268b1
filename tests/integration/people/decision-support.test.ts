import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { readAudit } from "@/server/services/audit/read";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { readDecisionSupport } from "@/server/services/people/read-decision-support";
import { hasDecisionSupport, requireDecisionSupport } from "@/server/services/people/require-decision-support";
import { makeClient, makePractice } from "@/tests/support/factories";
import { refusal } from "./people-fixtures";

describe("decision support", () => {
  it("is off until an admin switches it on, in that practice alone", async () => {
    const [own, other] = [await makePractice("Hill"), await makePractice("Harbour")];
    const required = (practice: typeof own) =>
      inPractice(practice.system, (tx) => requireDecisionSupport(tx, practice.practiceId));
    await expect(required(own)).rejects.toMatchObject(refusal("support_off"));
    expect(await readDecisionSupport(own.practitioner, {})).toEqual({ on: false, since: null, by: null });

    const before = new Date();
    const on = await chooseDecisionSupport(own.admin, { on: true });
    expect(on).toMatchObject({ on: true, by: "Hill admin" });
    expect(on.since?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    await required(own);
    expect(await readDecisionSupport(own.practitioner, {})).toEqual(on);
    await expect(required(other)).rejects.toMatchObject(refusal("support_off"));

    // Chosen again, it stays as it was: who and when are of the choice that counts.
    expect(await chooseDecisionSupport(own.admin, { on: true })).toEqual(on);
    expect(await chooseDecisionSupport(own.admin, { on: false })).toEqual({ on: false, since: null, by: null });
    expect(await inPractice(own.system, (tx) => hasDecisionSupport(tx, own.practiceId))).toBe(false);
    const record = await readAudit(own.admin, { action: "practice.chooseSupport" });
    expect(record.items.map(({ memberName, detail }) => ({ memberName, detail }))).toEqual([
      { memberName: "Hill admin", detail: { on: false } },
      { memberName: "Hill admin", detail: { on: true } },
    ]);
  });

  it("is the admin's to choose, and no business of clients", async () => {
    const own = await makePractice();
    const client = await makeClient(own);
    await expect(chooseDecisionSupport(own.practitioner, { on: true })).rejects.toMatchObject(refusal("not_allowed"));
    await expect(readDecisionSupport(client.actor, {})).rejects.toMatchObject(refusal("not_allowed"));
    expect(await readDecisionSupport(own.admin, {})).toMatchObject({ on: false });
  });
});
