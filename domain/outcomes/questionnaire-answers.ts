import { fieldOf, listIn, numberIn, textIn } from "./questionnaire-fields";

/** Names what is wrong at a place below the question. */
export type Trouble = (where: string, reason: string, facts?: Record<string, string | number>) => void;

interface Option {
  code: string;
  label: string;
  value: number;
}

const weights = ["ordinalValue", "itemWeight", "questionnaire-ordinalValue"];

/** The answers of a choice with the number that each counts; null when one of them cannot be used. */
export function answersOf(item: unknown, trouble: Trouble): Option[] | null {
  if (fieldOf(item, "answerValueSet") !== undefined) {
    trouble(".answerValueSet", "value_set");
    return null;
  }
  const given = listIn(item, "answerOption");
  if (given.length < 2) {
    trouble(".answerOption", "few_answers");
    return null;
  }
  const options = given.flatMap((option, index) => optionOf(option, `.answerOption[${index}]`, trouble) ?? []);
  if (options.length < given.length) return null;
  const codes = options.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice === undefined) return options;
  trouble(".answerOption", "answer_repeated", { code: twice });
  return null;
}

function optionOf(option: unknown, where: string, trouble: Trouble): Option | null {
  const whole = fieldOf(option, "valueInteger");
  if (typeof whole === "number" && Number.isInteger(whole)) {
    const value = numberIn(option, ...weights) ?? whole;
    return inReach({ code: String(whole), label: String(whole), value }, where, trouble);
  }
  const coding = fieldOf(option, "valueCoding");
  if (coding === undefined) {
    trouble(where, "answer_type");
    return null;
  }
  const code = textIn(coding, "code", 60);
  const label = textIn(coding, "display", 200) ?? code;
  const value = numberIn(option, ...weights) ?? numberIn(coding, ...weights);
  if (code === null || label === null) trouble(`${where}.valueCoding`, "no_code");
  else if (value === null) trouble(where, "no_weight", { code });
  else return inReach({ code, label, value }, where, trouble);
  return null;
}

function inReach(option: Option, where: string, trouble: Trouble): Option | null {
  if (Math.abs(option.value) <= 1000) return option;
  trouble(where, "weight_far", { code: option.code, value: option.value });
  return null;
}
