import { runSoak } from "@/scripts/soak/run-soak";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { expect, test } from "./support/cut-network";
import { publishFirstPlan } from "./support/published-plan";

/** The short form of `npm run soak`: the other tests need the server, so it is not killed here. */
test("twenty sessions on a cut network lose nothing and double nothing", async ({ baseURL }) => {
  test.setTimeout(90_000);
  let loading: Promise<unknown> | null = null;
  const { cuts, ...result } = await runSoak({
    portalUrl: baseURL ?? "",
    sessions: 20,
    people: 2,
    killServer: null,
    killEvery: 0,
    publish: async (practice, clientId) => {
      loading ??= loadContentPack(practice.system);
      await loading;
      await publishFirstPlan(practice, clientId, ["r_rest_90_90", "e_cat_camel", "e_knee_rolls"]);
    },
  });
  expect(result).toMatchObject({
    entered: 120,
    acknowledgedButMissing: 0,
    doubled: 0,
    enteredButGone: 0,
    outOfOrder: 0,
    stillWaiting: 0,
  });
  // Without cuts it would prove nothing: something was sent more than once.
  expect(result.sendings).toBeGreaterThan(120);
  expect(cuts.get("reset after the server had it") ?? 0).toBeGreaterThan(0);
});
