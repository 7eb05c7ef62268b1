import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { cause } from "@/db/schema/index";
import type { CauseStatus } from "@/domain/assessment/words";
import { listCauses } from "@/server/services/causes/read";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { refreshOverview } from "@/server/services/progress/refresh-overview";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { type GivenPlan, givePlan, lockByScreen } from "../progress/published-plan";

let own: TestPractice;
let me: GivenPlan;
beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});
beforeEach(async () => {
  me = await givePlan(own);
});

const move = (status: CauseStatus) =>
  inPractice(own.system, (tx) => tx.update(cause).set({ status, side: "both" }).where(eq(cause.id, me.causeId)));
const ofPractitioner = async () => (await listCauses(own.practitioner, { clientId: me.clientId })).muscles;
const ofClient = async () => (await readOwnPlan(me.actor, {})).muscles;
const psoas = { key: "psoas_major", title: "Psoas major", found: ["tight"] };

describe("how the muscles stand", () => {
  it("is read with the causes and with the client's own plan, from the pattern, the side and the published lines", async () => {
    await move("confirmed");
    const muscles = await ofPractitioner();
    expect(muscles).toEqual(await ofClient());
    expect(muscles.filter(({ key }) => key === "psoas_major")).toEqual([
      expect.objectContaining({ ...psoas, side: "right", state: "tight" }),
      expect.objectContaining({ ...psoas, side: "left", state: "under_treatment" }),
    ]);
    expect(muscles).toContainEqual(
      expect.objectContaining({ key: "gluteus_maximus", side: "both", state: "weak", found: ["weak"] }),
    );
  });

  it("is resolved with its cause, and is gone when the cause is ruled out", async () => {
    await move("resolved");
    expect(new Set((await ofClient()).map(({ state }) => state))).toEqual(new Set(["resolved"]));
    await move("ruled_out");
    expect([await ofClient(), await ofPractitioner()]).toEqual([[], []]);
  });

  it("keeps what is only suspected from the client", async () => {
    await move("suspected");
    expect(await ofClient()).toEqual([]);
    expect((await ofPractitioner()).length).toBeGreaterThan(0);
  });

  it("tells the client of no treatment while a safety screen locks the plan", async () => {
    await move("confirmed");
    await lockByScreen(own, me.clientId);
    await inPractice(own.system, (tx) => refreshOverview(tx, own.practiceId, me.clientId));
    expect((await ofClient()).map(({ state }) => state)).not.toContain("under_treatment");
  });

  it("is nobody else's", async () => {
    const someone = await givePlan(own, { versions: [{ lines: [] }] });
    const { muscles } = await listCauses(own.practitioner, { clientId: someone.clientId });
    expect(muscles.map(({ state }) => state)).not.toContain("under_treatment");
  });
});
