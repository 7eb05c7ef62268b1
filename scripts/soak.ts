import { closePool } from "@/db/pool";
import { publishFirstPlan } from "@/tests/e2e/support/published-plan";
import { startPortal } from "@/tests/support/portal";
import { runSoak } from "./soak/run-soak";

const sessions = Number(process.argv[process.argv.indexOf("--sessions") + 1] || 200) || 200;

/** `npm run soak`: sessions on a network that is cut in every way, with a server that is killed; ends with 1 at any loss. */
async function main(): Promise<void> {
  const { loadContentPack } = await import("@/server/services/setup/load-content-pack");
  const portal = await startPortal({ name: "soak", flavour: "durable", demo: false });
  const began = Date.now();
  try {
    console.log(
      `${sessions} sessions of 6 entries, by the portal's own queue and sending, run in Node with a disk of Node's.`,
    );
    console.log("(The same queue on a real browser's disk is tried by tests/e2e/offline*.e2e.ts.)\n");
    const { cuts, ...result } = await runSoak({
      portalUrl: portal.baseUrl,
      sessions,
      people: 8,
      killServer: portal.restartServer,
      killEvery: 6_000,
      publish: async (practice, clientId) => {
        if (!isLoaded.has(practice.practiceId)) isLoaded.set(practice.practiceId, loadContentPack(practice.system));
        await isLoaded.get(practice.practiceId);
        await publishFirstPlan(practice, clientId, ["r_rest_90_90", "e_cat_camel", "e_knee_rolls", "e_heel_slide"]);
      },
    });
    for (const [what, count] of [...cuts].sort()) console.log(`${what.padEnd(36)}${count}`);
    console.log("");
    for (const [what, count] of Object.entries(result)) console.log(`${inWords(what).padEnd(36)}${count}`);
    console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
    const { acknowledgedButMissing, doubled, enteredButGone, outOfOrder, stillWaiting } = result;
    if (acknowledgedButMissing + doubled + enteredButGone + outOfOrder + stillWaiting > 0) process.exitCode = 1;
  } finally {
    await closePool();
    await portal.stop();
  }
}

const isLoaded = new Map<string, Promise<unknown>>();
const inWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

await main();
