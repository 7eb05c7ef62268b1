import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type RuleContent, ruleContentSchema } from "@/domain/catalog/rule-content";

const folder = path.join(process.cwd(), "content", "rule");

/** The rules that the content pack ships, as the interpreter takes them. */
export const packRules: readonly RuleContent[] = readdirSync(folder)
  .sort()
  .map((name) => ruleContentSchema.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));
