import pino from "pino";
import { env } from "./env";

/**
 * What a log line may hold. An allow-list, because a list of forbidden fields forgets the next one: no names, addresses,
 * answers, notes, inputs or query strings.
 */
export interface LogFields {
  requestId?: string;
  practiceId?: string;
  accountId?: string;
  role?: string;
  procedure?: string;
  method?: string;
  route?: string;
  status?: number;
  code?: string;
  ms?: number;
  count?: number;
  statements?: number;
  itemId?: string;
  version?: number;
  job?: string;
  attempt?: number;
  /** Kept without its message, which may quote what somebody typed (a database driver's does). */
  err?: unknown;
}

export interface Log {
  debug: (fields: LogFields, message: string) => void;
  info: (fields: LogFields, message: string) => void;
  warn: (fields: LogFields, message: string) => void;
  error: (fields: LogFields, message: string) => void;
}

const PLAIN_FIELDS: ReadonlySet<string> = new Set<keyof LogFields>([
  "requestId",
  "practiceId",
  "accountId",
  "role",
  "procedure",
  "method",
  "route",
  "status",
  "code",
  "ms",
  "count",
  "statements",
  "itemId",
  "version",
  "job",
  "attempt",
]);

function text(holder: object, name: string): string | undefined {
  const value: unknown = Reflect.get(holder, name);
  return typeof value === "string" ? value : undefined;
}

/** An error's kind, code and where it came from; a message of several lines stands in the stack too, so only frames stay. */
function traceOf(error: unknown): Record<string, unknown> {
  if (typeof error !== "object" || error === null) return { type: typeof error };
  const frames = (text(error, "stack") ?? "").split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const cause: unknown = Reflect.get(error, "cause");
  return {
    type: text(error, "type") ?? text(error, "name"),
    code: text(error, "code"),
    at: frames.slice(0, 8).map((line) => line.trim()),
    cause: cause === undefined ? undefined : traceOf(cause),
  };
}

/** Drops every field that is not on the list, and everything inside a field but plain values. */
export function allowedFields(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === "err") kept.err = traceOf(value);
    else if (PLAIN_FIELDS.has(name) && ["string", "number", "boolean"].includes(typeof value)) kept[name] = value;
  }
  return kept;
}

let logger: Log | undefined;

/** Structured logs: one JSON line each on standard output. The message is a fixed sentence; values belong in the fields. */
export function log(): Log {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: allowedFields },
    serializers: { err: (trace: unknown) => trace },
  });
  return logger;
}
