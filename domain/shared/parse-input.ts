import type { z } from "zod";
import { type FieldErrors, ServiceError } from "./service-error";

/** Parses with the action's schema; throws `invalid` with one message key a field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ServiceError("invalid", { fields: fieldErrorsOf(parsed.error) });
}

/** One message key for each path: our own keys as they are, `required` for an empty text, zod's codes otherwise. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= keyOf(issue);
  return fields;
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  const isEmptyText = issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1;
  return isEmptyText ? "required" : issue.code;
}
