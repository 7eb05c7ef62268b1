import { type MeasureItem, measureItemSchema } from "../catalog/measure-content";
import { answersOf, type Trouble } from "./questionnaire-answers";
import { fieldOf, listIn, numberIn, textIn } from "./questionnaire-fields";

/** What is wrong, or was left out, with the path as people who write such files know it: `item[2].item[0].linkId`. */
export interface QuestionnaireProblem {
  path: string;
  /** A message key under `outcomes.import.problem`. */
  reason: string;
  facts: Record<string, string | number>;
}

export interface ReadQuestionnaire {
  title: string | null;
  publisher: string | null;
  copyright: string | null;
  items: MeasureItem[];
  /** Each of them stops the import. */
  problems: QuestionnaireProblem[];
  /** What the portal leaves out without harm: texts between the questions. */
  leftOut: QuestionnaireProblem[];
}

/** Bounds of a questionnaire: questions, depth of groups. */
export const questionnaireLimits = { questions: 200, depth: 5, problems: 100 } as const;

/**
 * Reads a FHIR R4 Questionnaire: boolean, choice, integer, decimal and groups of them. Every question needs a linkId
 * and a text, every choice a number (ordinalValue or itemWeight, or a valueInteger), every number its bounds
 * (minValue, maxValue). What would change its meaning here is refused by name: repeated answers, conditions,
 * value sets, other types. Never throws, whatever it is given.
 */
export function readQuestionnaire(resource: unknown): ReadQuestionnaire {
  const found: ReadQuestionnaire = {
    title: textIn(resource, "title", 90) ?? textIn(resource, "name", 90),
    publisher: textIn(resource, "publisher", 120),
    copyright: textIn(resource, "copyright", 400),
    items: [],
    problems: [],
    leftOut: [],
  };
  if (fieldOf(resource, "resourceType") !== "Questionnaire") {
    found.problems.push({ path: "resourceType", reason: "no_questionnaire", facts: {} });
    return found;
  }
  const walk = new Walk(found);
  walk.items(resource, "", null, 1);
  if (found.items.length === 0 && found.problems.length === 0)
    found.problems.push({ path: "item", reason: "no_questions", facts: {} });
  return found;
}

class Walk {
  private readonly seen = new Map<string, string>();
  private questions = 0;

  constructor(private readonly found: ReadQuestionnaire) {}

  items(parent: unknown, path: string, group: string | null, depth: number): void {
    const list = fieldOf(parent, "item");
    if (list === undefined) return;
    const place = path ? `${path}.item` : "item";
    if (!Array.isArray(list)) this.problem(place, "not_a_list");
    else if (depth > questionnaireLimits.depth) this.problem(place, "too_deep", { most: questionnaireLimits.depth });
    else this.each(list, place, group, depth);
  }

  private each(list: readonly unknown[], place: string, group: string | null, depth: number): void {
    for (const [index, item] of list.entries()) {
      if (this.found.problems.length >= questionnaireLimits.problems) return;
      this.item(item, `${place}[${index}]`, group, depth);
    }
  }

  private item(item: unknown, path: string, group: string | null, depth: number): void {
    const type = fieldOf(item, "type");
    if (type === "display") {
      this.found.leftOut.push({ path, reason: "display", facts: { text: textIn(item, "text", 80) ?? "" } });
      return;
    }
    const linkId = this.linkIdOf(item, path);
    if (fieldOf(item, "repeats") === true) this.problem(`${path}.repeats`, "repeats", { linkId: linkId ?? "?" });
    if (listIn(item, "enableWhen").length > 0)
      this.problem(`${path}.enableWhen`, "enable_when", { linkId: linkId ?? "?" });
    if (type === "group") {
      const inside = fieldOf(item, "item") ?? [];
      if (Array.isArray(inside) && inside.length === 0) this.problem(`${path}.item`, "empty_group");
      this.items(item, path, textIn(item, "text", 200) ?? group, depth + 1);
      return;
    }
    this.questions++;
    if (this.questions === questionnaireLimits.questions + 1)
      this.problem(path, "too_many", { most: questionnaireLimits.questions });
    if (this.questions > questionnaireLimits.questions) return;
    if (listIn(item, "item").length > 0) this.problem(`${path}.item`, "nested_question", { linkId: linkId ?? "?" });
    const question = this.questionOf(item, path, type);
    if (!question || linkId === null) return;
    const parsed = measureItemSchema.safeParse({ linkId, ...(group && { group }), ...question });
    if (parsed.success) this.found.items.push(parsed.data);
    else
      for (const issue of parsed.error.issues)
        this.problem([path, ...issue.path].join("."), issue.code === "custom" ? issue.message : "invalid");
  }

  private linkIdOf(item: unknown, path: string): string | null {
    const linkId = fieldOf(item, "linkId");
    if (typeof linkId !== "string" || linkId.trim() === "") {
      this.problem(`${path}.linkId`, "no_link_id");
      return null;
    }
    const earlier = this.seen.get(linkId);
    if (earlier) this.problem(`${path}.linkId`, "link_id_repeated", { linkId: linkId.slice(0, 64), earlier });
    else this.seen.set(linkId, path);
    return linkId;
  }

  private questionOf(item: unknown, path: string, type: unknown): Record<string, unknown> | null {
    const text = textIn(item, "text", 501);
    if (text === null) this.problem(`${path}.text`, "no_text");
    const said = text ?? "?";
    const trouble: Trouble = (where, reason, facts) => this.problem(`${path}${where}`, reason, facts);
    switch (type) {
      case "boolean":
        return { type: "tick", text: said };
      case "choice": {
        const options = answersOf(item, trouble);
        return options && { type: "choice", text: said, options };
      }
      case "integer":
      case "decimal": {
        const min = numberIn(item, "minValue");
        const max = numberIn(item, "maxValue");
        if (min === null || max === null) trouble(".extension", "no_bounds");
        else if (min >= max) trouble(".extension", "bounds_order", { min, max });
        else if (Math.abs(min) > 1000 || Math.abs(max) > 1000) trouble(".extension", "bounds_far", { min, max });
        else return { type: "scale", text: said, min, max, ...(type === "decimal" && { decimal: true }) };
        return null;
      }
      default:
        trouble(".type", "unknown_type", { type: typeof type === "string" ? type.slice(0, 40) : "?" });
        return null;
    }
  }

  private problem(path: string, reason: string, facts: QuestionnaireProblem["facts"] = {}): void {
    this.found.problems.push({ path, reason, facts });
  }
}
