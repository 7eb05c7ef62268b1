import { signInDemo } from "./support/demo";
import {
  compressedKiB,
  deskMarkers,
  type LoadedScript,
  scriptsOfFirstLoad,
  withLaterScripts,
} from "./support/first-load";
import { expect, test } from "./support/fixtures";

test.use({ viewport: { width: 390, height: 844 } });

/** KiB, compressed, in all: docs/decisions names what may stand on this path. */
const budget = 180;

const clientPages = [
  "",
  "/plan",
  "/progress",
  "/history",
  "/help",
  "/settings",
  "/measures",
  "/session",
  "/relief",
  "/flare",
];

const holding = (scripts: readonly LoadedScript[], markers: readonly string[]) =>
  scripts.flatMap(({ path, text }) =>
    markers.filter((marker) => text.includes(marker)).map((marker) => `${path} ${marker}`),
  );

test("Today opens with at most 180 KiB of script, and a plan on the desk would not", async ({
  page,
  context,
  baseURL,
}) => {
  await signInDemo(context, "client", baseURL ?? "");
  const scripts = await scriptsOfFirstLoad(page, "/my");
  await expect(page.getByRole("heading", { level: 1, name: /Maria/ })).toBeVisible();
  // React and Next alone are over 100: fewer would mean that the scripts were not seen.
  expect(compressedKiB(scripts)).toBeGreaterThan(100);
  expect(compressedKiB(scripts)).toBeLessThanOrEqual(budget);

  await context.clearCookies();
  await signInDemo(context, "practitioner", baseURL ?? "");
  expect(compressedKiB(await scriptsOfFirstLoad(page, "/practice/clients"))).toBeGreaterThan(budget);
});

test("no script that a client's page loads, now or later, holds code of practitioners or admins", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  test.slow();
  const markers = deskMarkers();
  expect(markers.length).toBeGreaterThan(30);
  await signInDemo(context, "client", baseURL ?? "");
  const seen = new Map<string, LoadedScript>();
  for (const place of clientPages)
    for (const script of await scriptsOfFirstLoad(page, `/my${place}`)) seen.set(script.path, script);
  expect(holding(await withLaterScripts(request, [...seen.values()]), markers)).toEqual([]);

  // The same look finds them where they belong.
  await context.clearCookies();
  await signInDemo(context, "practitioner", baseURL ?? "");
  expect(holding(await scriptsOfFirstLoad(page, "/practice/clients"), markers)).not.toEqual([]);
  await context.clearCookies();
  await signInDemo(context, "admin", baseURL ?? "");
  expect(holding(await scriptsOfFirstLoad(page, "/admin/catalog"), markers)).not.toEqual([]);
});
