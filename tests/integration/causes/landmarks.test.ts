import { beforeAll, describe, expect, it } from "vitest";
import { finishAssessment } from "@/server/services/assessment/finish-assessment";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { listCauses } from "@/server/services/causes/read";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { catalogId, screenClient } from "../../support/find-fixtures";

let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

async function record(clientId: string, test: string, value: number) {
  const { assessmentId } = await startAssessment(own.practitioner, { clientId });
  const testId = await catalogId(own, "test", test);
  await saveFinding(own.practitioner, { assessmentId, testId, side: "right", value });
}

describe("how the pelvis stands", () => {
  it("comes with the causes: this client's newest result of each pelvis test, and of no other test", async () => {
    const { clientId } = await makeClient(own);
    const { clientId: someoneElse } = await makeClient(own);
    await record(clientId, "t_asis_psis_tilt", 16);
    await record(clientId, "t_hip_ir", 20);
    await record(someoneElse, "t_asis_psis_tilt", 12);
    const { landmarks } = await listCauses(own.practitioner, { clientId });
    expect(landmarks).toEqual([
      { testKey: "t_asis_psis_tilt", side: "right", value: 16, recordedAt: expect.any(Date) },
    ]);
  });

  it("comes with the first result too, so that before and after stand side by side", async () => {
    const { clientId } = await makeClient(own);
    await record(clientId, "t_asis_psis_tilt", 16);
    await screenClient(own, clientId);
    const { assessmentId } = await startAssessment(own.practitioner, { clientId });
    await finishAssessment(own.practitioner, { assessmentId });
    await record(clientId, "t_asis_psis_tilt", 9);
    const { landmarks, firstLandmarks } = await listCauses(own.practitioner, { clientId });
    expect([firstLandmarks, landmarks].map(([result]) => result?.value)).toEqual([16, 9]);
  });
});
