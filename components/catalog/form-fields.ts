import type { CatalogKind } from "@/domain/catalog/kinds";

/** How a field of the content is typed in. `path` is its place in the content; its label is `field.<path with _>`. */
export type FieldForm = { path: string; optional?: boolean; hint?: boolean } & (
  | { control: "text" | "paragraph" }
  | {
      control:
        | "lines"
        | "sources"
        | "choices"
        | "targets"
        | "criterion"
        | "clauses"
        | "yesno"
        | "picture"
        | "questions";
    }
  | { control: "evidence" | "derived" | "ratios" | "flagAnswers" | "combinations" }
  | { control: "starter"; kinds: readonly CatalogKind[] }
  | { control: "number"; min?: number; max?: number; step?: number; unitOfTest?: boolean }
  | { control: "select"; options: readonly string[]; words: OptionWords }
  | { control: "checks"; options: readonly string[]; words: OptionWords }
  | { control: "items"; kinds: readonly CatalogKind[] }
  | { control: "item"; kinds: readonly CatalogKind[] }
  | { control: "anyOrItems"; kinds: readonly CatalogKind[] }
);

/** Where the words of a closed set stand: `option.<words>.<value>`. */
export type OptionWords =
  | "tendency"
  | "mapView"
  | "grade"
  | "reliability"
  | "position"
  | "block"
  | "sidedness"
  | "unit"
  | "doseRule"
  | "ruleKind"
  | "recall"
  | "asked"
  | "measureForm"
  | "measureUnit"
  | "better"
  | "licence"
  | "sides"
  | "starterLimits"
  | "flagGroup"
  | "capture"
  | "answerLevel"
  | "cautionEffect";

export interface FieldGroupForm {
  /** Its title is `group.<name>`. */
  name: string;
  fields: readonly FieldForm[];
  /** Small fields side by side. */
  narrow?: boolean;
}

export const text = (path: string, more: { optional?: boolean; hint?: boolean } = {}): FieldForm => ({
  control: "text",
  path,
  ...more,
});
export const paragraph = (path: string, more: { optional?: boolean; hint?: boolean } = {}): FieldForm => ({
  control: "paragraph",
  path,
  ...more,
});
export const lines = (path: string, hint = false): FieldForm => ({ control: "lines", path, hint });
export const yesno = (path: string): FieldForm => ({ control: "yesno", path });
export const select = (path: string, words: OptionWords, options: readonly string[]): FieldForm => ({
  control: "select",
  path,
  words,
  options,
});
export const items = (path: string, ...kinds: CatalogKind[]): FieldForm => ({
  control: "items",
  path,
  kinds,
  optional: true,
});
export const starter = (path: string, ...kinds: CatalogKind[]): FieldForm => ({
  control: "starter",
  path,
  kinds,
  optional: true,
});
export const count = (path: string, max: number, step = 1): FieldForm => ({
  control: "number",
  path,
  min: step,
  max,
  step,
  optional: true,
});

export const decimal = (path: string, optional = true): FieldForm => ({ control: "number", path, step: 0.1, optional });
export const threshold = (path: string): FieldForm => ({ control: "number", path, min: 0, max: 100, optional: true });

/** `field.<this>` in the messages. */
export const labelKey = (path: string): string => path.replaceAll(".", "_");
/** The id of a field's control, which the error summary links to. */
export const fieldId = (path: string): string => `f-${path.replaceAll(".", "-")}`;
