import AxeBuilder from "@axe-core/playwright";
import { listScreens, type Viewer } from "@/scripts/screens/list";
import { signInDemo } from "./support/demo";
import { expect, test } from "./support/fixtures";

const viewers: Viewer[] = ["visitor", "practitioner", "client", "lockedClient", "flareClient", "newClient", "admin"];

for (const viewer of viewers) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing: ${viewer}, ${theme}`, async ({ context, page, baseURL }) => {
      test.setTimeout(180_000);
      const phone = /client$/i.test(viewer);
      // Tall, so that no row lies half under the dock: axe takes a covered part for a target that is too small.
      if (phone) await page.setViewportSize({ width: 360, height: 2400 });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await context.addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
      await signInDemo(context, viewer, baseURL ?? "");
      const screens = (await listScreens()).filter((screen) => screen.as === viewer);
      expect(screens.length).toBeGreaterThan(0);
      for (const { name, url, prepare } of screens) {
        await page.goto(url);
        await page.waitForLoadState("networkidle");
        await prepare?.(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
        );
        expect.soft(found, name).toEqual([]);
      }
    });
  }
}

test("axe would notice: the check has a positive control", async ({ page }) => {
  await page.goto("/sign-in");
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.body.append(document.createElement("input")));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toContain("label");
});
