import { afterAll } from "vitest";
import { createTestDatabase } from "./postgres";

// The app reads its environment once, at the first query: so it must be set before the test file loads anything.
const database = await createTestDatabase();
Object.assign(process.env, {
  DATABASE_URL: database.appUrl,
  MIGRATION_DATABASE_URL: database.ownerUrl,
  TEST_SUPERUSER_URL: database.superuserUrl,
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  BASE_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  await database.drop();
});
