import { z } from "zod";

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://");
const onOff = z.enum(["on", "off"]);
const count = z.string().regex(/^\d+$/).transform(Number);
const LogLevel = z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]);

const Environment = z.object({
  DATABASE_URL: postgresUrl,
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  BASE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Plumbline <plumbline@localhost>"),
  MAIL_DIR: z.string().default(".data/mail"),
  DATABASE_NAMED_STATEMENTS: onOff.default("on"),
  DATABASE_POOL: count.pipe(z.number().min(1).max(500)).default(10),
  DIRECT_DATABASE_URL: postgresUrl.optional(),
  JOBS: onOff.default("on"),
  VAPID_PUBLIC_KEY: z.string().min(80).optional(),
  VAPID_PRIVATE_KEY: z.string().min(40).optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:\/\/)/, "must start with mailto: or https://")
    .default("mailto:plumbline@localhost.invalid"),
  PUSH_ORIGINS: z.string().optional(),
  DEMO: z.enum(["1", ""]).default(""),
  LOG_LEVEL: LogLevel.default("info"),
});

export type Env = z.output<typeof Environment>;

/** Reads and checks a set of variables; an empty one counts as missing. Throws one line that names every wrong one. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse({ ...given, BASE_URL: given.BASE_URL ?? given.NEXTAUTH_URL });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete: ${wrong.join("; ")}`);
}

let read: Env | undefined;

/** The process's environment, checked at the first call: a build, which needs none of it, does not ask. */
export function env(): Env {
  read ??= parseEnv(process.env);
  return read;
}
