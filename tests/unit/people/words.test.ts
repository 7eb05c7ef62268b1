import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditActions } from "@/domain/audit/actions";
import { serviceErrorCodes } from "@/domain/shared/service-error";
import messages from "@/messages/en.json";

const { catalog, errors, people } = messages;

const root = path.resolve(import.meta.dirname, "../../..");

/** What a pattern finds in the sources of some folders, each once. */
function foundIn(folders: string[], pattern: RegExp): string[] {
  const texts = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(path.join(root, folder, name), "utf8")),
  );
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  return [...new Set(found)].sort();
}

function at(messages: object, key: string): unknown {
  return key.split(".").reduce<unknown>((inner, part) => {
    return typeof inner === "object" && inner !== null ? Reflect.get(inner, part) : undefined;
  }, messages);
}

describe("the words for people", () => {
  it("name every action that a service writes into the audit record, and the filter offers it", () => {
    const written = foundIn(["server/services"], /action: "([a-zA-Z]+\.[a-zA-Z_]+)"/g);
    expect(written.length).toBeGreaterThan(30);
    const known: readonly string[] = auditActions;
    expect(written.filter((action) => !known.includes(action))).toEqual([]);
    expect(auditActions.filter((action) => typeof at(people.audit.action, action) !== "string")).toEqual([]);
    const subjects = auditActions.map((action) => action.split(".")[0] ?? "");
    expect(subjects.filter((subject) => typeof at(people.audit.subject, subject) !== "string")).toEqual([]);
  });

  it("say every reason of a failure", () => {
    expect(serviceErrorCodes.filter((code) => typeof at(errors, code) !== "string")).toEqual([]);
    const why = foundIn(["server/services", "domain"], /facts: \{[^}]*why: "([a-z_]+)"/g);
    expect(why.filter((key) => typeof at(errors.why, key) !== "string")).toEqual([]);
  });

  it("say what is wrong with every field", () => {
    const own = foundIn(["domain"], /message: "([a-z_]+)"/g);
    const thrown = foundIn(["server/services"], /fields: \{[^}]*: "([a-z_]+)"/g);
    const codes = ["invalid_type", "too_big", "too_small", "invalid_format", "not_multiple_of", "unrecognized_keys"];
    const known = [...own, ...thrown, ...codes, "invalid_union", "invalid_key", "invalid_element", "invalid_value"];
    // The catalog's forms have words of their own.
    const said = (key: string) => [errors.field, catalog.problem].some((words) => typeof at(words, key) === "string");
    expect(known.filter((key) => !said(key))).toEqual([]);
  });
});
