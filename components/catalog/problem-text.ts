import { useTranslations } from "next-intl";
import type { EntryProblem } from "@/domain/catalog/entry";
import { translated } from "@/domain/shared/language";
import { labelKey } from "./form-fields";
import { usePartWord } from "./part-word";

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
  const inWords = useFactWords();
  return ({ reason, facts }) => {
    const known = /^[a-z_]+$/.test(reason) && t.has(reason);
    const told = Object.entries(facts).map(([name, value]) => [name, inWords(reason, name, value)]);
    return t(known ? reason : "other", { format: "?", version: 0, ...usualFacts, ...Object.fromEntries(told) });
  };
}

/** Machine names among a problem's facts in the words that forms and lists have for them. */
function useFactWords(): (reason: string, name: string, value: string | number) => string | number {
  const t = useTranslations("catalog");
  const partWord = usePartWord();
  return (reason, name, value) => {
    if (typeof value === "number") return value;
    if (name === "part") return startingLarge(partWord(value));
    const places: Record<string, string[]> = {
      fact: ["rules.facts", "rules.words"],
      unit: [reason === "evidence_unit" ? "option.unit" : "rules.units"],
      expected: ["rules.units"],
    };
    const place = places[name]?.find((table) => /^[a-zA-Z_]+$/.test(value) && t.has(`${table}.${value}`));
    return place ? t(`${place}.${value}`) : value;
  };
}

const startingLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A path of the content in words: `steps.2` is "Steps 3", `translations.es.why` is "Español: Why". */
export function useFieldLabel(): (path: string) => string {
  const t = useTranslations("catalog");
  const names = useTranslations("ui.language");
  const own = useOwnFieldLabel();
  return (path) => {
    const [, language, rest] = /^translations\.([a-z]+)(?:\.(.+))?$/.exec(path) ?? [];
    const known = translated.find((one) => one === language);
    if (!known) return own(path);
    return rest ? t("translation.of", { language: names(known), label: own(rest) }) : names(known);
  };
}

function useOwnFieldLabel(): (path: string) => string {
  const t = useTranslations("catalog");
  return (path) => {
    const [, key] = /^pose\.keys\.(\d+)$/.exec(path) ?? [];
    if (key !== undefined) return t("editor.figureKey", { label: t("field.pose"), number: Number(key) + 1 });
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
