import type { z } from "zod";
import type { PoseData } from "./pose-data";
import { poseSchema } from "./pose-schema";

/** One fault of pose data: where it is ("keys.1.angles.hipFlexion.0"), why, and the numbers the words need. */
export interface PoseJsonFault {
  path: string;
  reason:
    | "not_json"
    | "too_large"
    | "too_big"
    | "too_small"
    | "too_many"
    | "too_few"
    | "not_a_number"
    | "unknown_field"
    | "missing"
    | "wrong_type"
    | "unknown_landmark"
    | "unknown_muscle"
    | "not_allowed";
  facts: Record<string, string | number>;
}

/** A pose is about 0.6 KB; a text of more than this is something else. */
const mostCharacters = 100_000;
const mostFaults = 20;

/** The text of a pose to read and to copy. */
export const poseToJson = (pose: PoseData): string =>
  // Pairs, places and short objects on one line, as the files of the catalog are written.
  JSON.stringify(pose, null, 1).replace(/\n\s+(?=-?[\d.]+(,\n|\n\s*\]))|(?<=[\d.])\n\s*(?=\])/g, (part, comma) =>
    comma === undefined ? "" : part.replace(/\n\s+/, " "),
  );

/**
 * Reads pasted pose data. NaN and Infinity, which JSON does not know, are told with their path instead of failing the whole
 * text; the numbers of the schema are told in `facts` (`limit`). Returns the pose or every fault, at most twenty.
 */
export function poseFromJson(text: string): { pose: PoseData } | { faults: PoseJsonFault[] } {
  if (text.length > mostCharacters) return { faults: [fault("", "too_large", { limit: mostCharacters })] };
  let data: unknown;
  try {
    data = JSON.parse(quoteNonNumbers(text));
  } catch (error) {
    return { faults: [fault("", "not_json", { detail: error instanceof Error ? placeOf(error.message, text) : "" })] };
  }
  return checkPoseData(data);
}

/** The same for data that is no text any more. */
export function checkPoseData(data: unknown): { pose: PoseData } | { faults: PoseJsonFault[] } {
  const result = poseSchema.safeParse(data);
  if (result.success) return { pose: result.data };
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, data));
  return { faults: faults.slice(0, mostFaults) };
}

const fault = (path: string, reason: PoseJsonFault["reason"], facts: PoseJsonFault["facts"] = {}): PoseJsonFault => ({
  path,
  reason,
  facts,
});

/** NaN, Infinity and −Infinity outside of texts become texts, so that the schema can say where they are. */
const quoteNonNumbers = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (part) => (part.startsWith('"') ? part : `"${part}"`));

/** "line 3, column 7" where the engine tells a position. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return message.slice(0, 120);
  const before = text.slice(0, Number(position)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined),
    data,
  );
}

function faultsOf(issue: z.core.$ZodIssue, data: unknown): PoseJsonFault[] {
  const path = issue.path.map(String).join(".");
  switch (issue.code) {
    case "too_big":
      return [
        fault(path, issue.origin === "number" ? "too_big" : "too_many", {
          limit: Number(issue.maximum),
          value: numberAt(data, issue.path),
        }),
      ];
    case "too_small":
      return [
        fault(path, issue.origin === "number" ? "too_small" : "too_few", {
          limit: Number(issue.minimum),
          value: numberAt(data, issue.path),
        }),
      ];
    case "unrecognized_keys":
      return issue.keys.map((name) => fault([path, name].filter(Boolean).join("."), "unknown_field"));
    case "invalid_type":
      return [fault(path, typeReason(issue.expected, valueAt(data, issue.path)))];
    case "invalid_union":
      return closestOf(issue, data);
    default: {
      const reason = issue.message;
      if (reason === "unknown_landmark" || reason === "unknown_muscle")
        return [fault(path, reason, { value: String(valueAt(data, issue.path)).slice(0, 40) })];
      return [fault(path, "not_allowed", { value: String(valueAt(data, issue.path)).slice(0, 40) })];
    }
  }
}

function numberAt(data: unknown, path: readonly PropertyKey[]): number {
  const value = valueAt(data, path);
  if (Array.isArray(value) || typeof value === "string") return value.length;
  return typeof value === "number" ? value : 0;
}

function typeReason(expected: string, value: unknown): PoseJsonFault["reason"] {
  if (value === undefined) return "missing";
  const looksLikeNone = typeof value === "number" || /^(NaN|-?Infinity)$/.test(String(value));
  return expected === "number" && looksLikeNone ? "not_a_number" : "wrong_type";
}

/** Of the forms a value may have, the one that fits best tells what is wrong: that which got deepest. */
function closestOf(issue: z.core.$ZodIssueInvalidUnion, data: unknown): PoseJsonFault[] {
  const tried = issue.errors.map((errors) =>
    errors.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, data)),
  );
  const wrongForm = (faults: readonly PoseJsonFault[]) => faults.filter(({ reason }) => reason === "wrong_type").length;
  const best = tried.filter((faults) => faults.length > 0).sort((a, b) => wrongForm(a) - wrongForm(b))[0];
  return best ?? [fault(issue.path.map(String).join("."), "not_allowed")];
}
