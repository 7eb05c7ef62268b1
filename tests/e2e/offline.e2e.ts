import { dayInZone } from "@/domain/time/calendar-day";
import { makeClient } from "../support/factories";
import { expect, logOne, storedLogs, test, waitUntilKept } from "./support/cut-network";
import { publishFirstPlan } from "./support/published-plan";

test.use({ viewport: { width: 390, height: 844 }, actionTimeout: 10_000 });

const manyExercises = [
  ...["e_cat_camel", "e_glute_bridge", "e_bird_dog", "e_dead_bug", "e_clamshell", "e_knee_rolls", "e_curl_up"],
  ...["e_child_pose", "e_heel_slide", "e_glute_set", "e_ankle_pump", "e_hip_hinge", "e_butterfly_supine"],
  ...["e_bent_knee_fallout", "e_adductor_squeeze", "e_fig4_supine", "e_breath_90_90", "e_bridge_march"],
  ...["e_hip_thrust", "e_knee_to_chest_single", "e_front_plank_knees"],
];

test("a session finished without a network is all there when it is back, once each and in order", async ({
  context,
  line,
  practice,
  signIn,
}) => {
  test.setTimeout(180_000);
  const subject = await makeClient(practice, { name: "Nora Field" });
  await publishFirstPlan(practice, subject.clientId, ["r_rest_90_90", ...manyExercises]);
  await signIn(subject.actor);
  const page = await context.newPage();
  await page.goto(`${line.url}/my`);
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Start" }).click();
  await logOne(page);
  await expect.poll(async () => (await storedLogs(practice)).length).toBe(1);

  await line.stop();
  for (let done = 1; done < manyExercises.length; done += 1) await logOne(page);
  await expect(page.getByRole("heading", { name: /^Done for/ })).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto(`${line.url}/my`);
  await expect(again.getByText("20 logs waiting")).toBeVisible();
  expect(await storedLogs(practice)).toHaveLength(1);

  await context.setOffline(true);
  await again.goto(`${line.url}/my/reminders`);
  await expect(again.getByText(/^No network\. What you see here is as of/)).toBeVisible();
  await expect(again.getByRole("button", { name: "Add a reminder" })).toBeDisabled();
  await again.goto(`${line.url}/my/messages`);
  await again.getByLabel("Your message").fill("Written in a tunnel");
  await again.getByRole("button", { name: "Send" }).click();
  await expect(again.getByText("Waits to be sent")).toBeVisible();
  await again.goto(`${line.url}/my`);
  await expect(again.getByText("21 logs waiting")).toBeVisible();
  await context.setOffline(false);

  for (const status of [503, 500, 502]) line.next({ kind: "fail", status }, 1, "/api/trpc/my.saveLog");
  await line.start();
  await expect.poll(async () => (await storedLogs(practice)).length, { timeout: 60_000 }).toBe(21);
  await expect(again.getByText(/logs? waiting/)).toHaveCount(0);

  const logs = await storedLogs(practice);
  const said = logs.map(({ at }) => at.getTime());
  expect(said).toEqual([...said].sort((one, other) => one - other));
  expect(new Set(logs.map(({ assignmentId }) => assignmentId)).size).toBe(21);
  expect(new Set(logs.map(({ day }) => day))).toEqual(new Set([dayInZone(new Date(), "Europe/London")]));
  expect(line.seen.get("/api/trpc/my.saveLog")).toBeGreaterThanOrEqual(24);
});
