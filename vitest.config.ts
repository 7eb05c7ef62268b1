import path from "node:path";
import { defineConfig } from "vitest/config";

// An odd zone (+05:45): code that leans on the machine's zone fails here and not at a client's midnight.
const env = { TZ: "Asia/Kathmandu" };
const resolve = { alias: { "@": path.resolve(import.meta.dirname) } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          env,
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          env,
          globalSetup: ["tests/support/postgres-global.ts"],
          setupFiles: ["tests/support/postgres-worker.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
