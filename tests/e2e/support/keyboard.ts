import { expect, type Page } from "@playwright/test";

/** What a screen reader would say first of the focused control. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const labelled = (element.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => (id ? (document.getElementById(id)?.textContent ?? "") : ""))
      .join(" ");
    const labels = "labels" in element && element.labels instanceof NodeList ? element.labels : [];
    const own = labels[0]?.textContent ?? "";
    return (element.getAttribute("aria-label") || labelled.trim() || own || element.textContent || "").trim();
  });
}

/** Walks with Tab until the focused control has this name, as a person without a mouse would. */
export async function tabTo(page: Page, name: RegExp | string, most = 200): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const said = await focusedName(page);
    seen.push(said.slice(0, 30));
    if (typeof name === "string" ? said.startsWith(name) : name.test(said)) {
      await expect(page.locator(":focus")).toBeVisible();
      return;
    }
  }
  throw new Error(`Tab never reached ${name}; it passed ${[...new Set(seen)].join(" | ")}`);
}
