import { defineConfig } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "./tests/support/browser";

// Chosen once by the main process; the workers inherit it.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.e2e.ts",
  outputDir: ".data/test/e2e-results",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? `http://localhost:${process.env.E2E_PORT}`,
    browserName: "chromium",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    trace: "retain-on-failure",
    video: "off",
  },
});
