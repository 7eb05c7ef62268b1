import { v7 as uuidv7 } from "uuid";
import { missingItems } from "@/domain/assessment/asked-flags";
import { dayInZone } from "@/domain/time/calendar-day";
import { shippedFlags } from "@/server/services/catalog/read-flags";
import { tapFlare } from "@/server/services/progress/tap-flare";
import { demoViewers } from "@/tests/e2e/support/demo";
import { demoActor } from "@/tests/support/sign-in";

/** Lets the demo's client with a flare say so, with every question answered calmly: their pages show the first day of it. */
export async function startFlare(now: Date): Promise<void> {
  const [email, role] = demoViewers.flareClient;
  const zone = "Europe/London";
  const answers = Object.fromEntries(missingItems("short", shippedFlags(), {}).map((item) => [item, "no"]));
  const said = { id: uuidv7(), day: dayInZone(now, zone), at: now.toISOString(), zone, answers };
  await tapFlare(await demoActor(email, role), said);
}
