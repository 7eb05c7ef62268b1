import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";
import { startPortal } from "@/tests/support/portal";
import { demoActor, sessionFor } from "@/tests/support/sign-in";
import { listScreens, type Screen, type Viewer } from "./screens/list";

const root = path.resolve(import.meta.dirname, "..");
const viewports = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const themes = ["light", "dark"] as const;

/** Walks every page as every role with the demo data and writes PNGs to `screens/`. `--only text` narrows it. */
async function main(): Promise<void> {
  const only = process.argv[process.argv.indexOf("--only") + 1];
  const wanted = process.argv.includes("--only") && only ? only : "";
  const portal = await startPortal({ name: "screens" });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  let count = 0;
  try {
    const screens = (await listScreens()).filter(({ name }) => name.includes(wanted));
    const folder = path.join(root, "screens");
    if (!wanted) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const viewer of new Set(screens.map((screen) => screen.as))) {
      const token = viewer === "visitor" ? null : await tokenOf(viewer);
      for (const theme of themes) {
        for (const [size, viewport] of Object.entries(viewports)) {
          const shots = screens.filter((screen) => screen.as === viewer);
          await shoot(browser, {
            baseUrl: portal.baseUrl,
            token,
            theme,
            viewport,
            shots,
            fileOf: (name) => path.join(folder, `${name}.${size}.${theme}.png`),
          });
          count += shots.length;
        }
      }
    }
  } finally {
    await browser.close();
    const { closePool } = await import("@/db/pool");
    await closePool();
    await portal.stop();
  }
  console.log(`${count} pictures in screens/`);
}

async function tokenOf(viewer: Exclude<Viewer, "visitor">): Promise<string> {
  const people = {
    practitioner: ["kate@hillside.example", "practitioner"],
    client: ["maria@client.example", "client"],
    lockedClient: ["aisha@client.example", "client"],
    flareClient: ["daniel@client.example", "client"],
    admin: ["ruth@hillside.example", "admin"],
  } as const;
  const [email, role] = people[viewer];
  return sessionFor(await demoActor(email, role));
}

interface Shoot {
  baseUrl: string;
  token: string | null;
  theme: string;
  viewport: { width: number; height: number };
  shots: Screen[];
  fileOf: (name: string) => string;
}

async function shoot(browser: Browser, { baseUrl, token, theme, viewport, shots, fileOf }: Shoot): Promise<void> {
  const context = await browser.newContext({
    viewport,
    baseURL: baseUrl,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  await context.addCookies([{ name: "theme", value: theme, url: baseUrl }]);
  if (token) await context.addCookies([{ name: "next-auth.session-token", value: token, url: baseUrl }]);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(`  error on ${page.url()}: ${error.message}`));
  for (const { name, url, prepare } of shots) {
    const response = await page.goto(url, { waitUntil: "networkidle" });
    if (prepare) await prepare(page);
    if ((response?.status() ?? 0) >= 500) console.log(`  ${name}: ${response?.status()}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) console.log(`  ${name}: wider than ${viewport.width}`);
    await page.screenshot({ path: fileOf(name), fullPage: true });
  }
  await context.close();
}

await main();
