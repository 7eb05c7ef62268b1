import { expect, test } from "vitest";
import { parseEnv } from "@/server/env";

const complete = {
  DATABASE_URL: "postgres://app:secret-word@127.0.0.1:5432/plumbline",
  AUTH_SECRET: "x".repeat(32),
  NEXTAUTH_URL: "http://localhost:3000/",
};

test("a complete environment gets its defaults, and an empty variable counts as missing", () => {
  expect(parseEnv({ ...complete, SMTP_URL: "", LOG_LEVEL: "" })).toMatchObject({
    BASE_URL: "http://localhost:3000",
    DATABASE_NAMED_STATEMENTS: "on",
    DATABASE_POOL: 10,
    MAIL_DIR: ".data/mail",
    DEMO: "",
    LOG_LEVEL: "info",
  });
});

test("every wrong variable is named in one line, and no value is repeated", () => {
  const wrong = {
    ...complete,
    DATABASE_URL: "mysql://root:secret-word@host/db",
    AUTH_SECRET: "short",
    DATABASE_POOL: "many",
  };
  let message = "";
  try {
    parseEnv(wrong);
  } catch (error) {
    message = error instanceof Error ? error.message : "";
  }
  expect(message).toMatch(/DATABASE_URL.*AUTH_SECRET.*DATABASE_POOL/);
  expect(message).not.toMatch(/secret-word|short|many|\n/);
});
