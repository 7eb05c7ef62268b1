import { useTranslations } from "next-intl";
import type { EntryProblem } from "@/domain/catalog/entry";
import { labelKey } from "./form-fields";

// A text that names a fact must be given one; these stand in where a problem brings none.
const usualFacts = {
  fact: "?",
  unit: "?",
  low: 0,
  high: 0,
  key: "?",
  value: "?",
  chain: "?",
  row: 0,
  found: 0,
  expected: 0,
  column: "?",
  line: 0,
  limit: 0,
  part: "?",
};

/** A problem in words: `problemText({ reason, facts })`. */
export function useProblemText(): (problem: Pick<EntryProblem, "reason" | "facts">) => string {
  const t = useTranslations("catalog.problem");
  return ({ reason, facts }) => {
    const known = /^[a-z_]+$/.test(reason) && t.has(reason);
    return t(known ? reason : "other", { format: "?", version: 0, ...usualFacts, ...facts });
  };
}

/** A path of the content in words: `steps.2` is "Steps 3". */
export function useFieldLabel(): (path: string) => string {
  const t = useTranslations("catalog");
  return (path) => {
    if (path.startsWith("pose.")) return `${t("field.pose")}, ${bracketed(path)}`;
    const [, base = path, index] = /^(.*?)\.(\d+)(?:\..*)?$/.exec(path) ?? [];
    const label = labelOf(base, t);
    return index === undefined ? label : t("editor.line", { label, number: Number(index) + 1 });
  };
}

/** `pose.keys.1.angles` as people who write such files know it: `pose.keys[1].angles`. */
const bracketed = (path: string): string => path.replace(/\.(\d+)(?=\.|$)/g, "[$1]");

function labelOf(path: string, t: ReturnType<typeof useTranslations>): string {
  const key = `field.${labelKey(path)}`;
  return /^[a-zA-Z._]+$/.test(path) && t.has(key) ? t(key) : path;
}
