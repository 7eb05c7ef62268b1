import type { z } from "zod";
import { type FieldErrors, ServiceError } from "./service-error";

/** Parses with the action's schema; throws `invalid` with one message key a field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ServiceError("invalid", { fields: fieldErrorsOf(parsed.error) });
}

/** One message key for each path: our own keys as they are, zod's codes otherwise. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= issue.code === "custom" ? issue.message : issue.code;
  }
  return fields;
}
