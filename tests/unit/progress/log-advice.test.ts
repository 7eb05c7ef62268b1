import { expect, test } from "vitest";
import { adviceFor, type GivenAnswer } from "@/domain/progress/log-advice";
import { packRules } from "../../support/pack-rules";

const calm: GivenAnswer = { usual: 2, before: 2, during: 2, signs: [] };

test.each<[string, Partial<GivenAnswer>, string | null]>([
  ["little pain", {}, null],
  ["nothing rated", { usual: null, before: null, during: null }, null],
  ["pain of 5", { during: 5 }, "halve"],
  ["pain of 6", { during: 6 }, "leave_out"],
  ["sharp pain, however little", { signs: ["sharp_pain"] }, "leave_out"],
  ["5, of somebody who is used to 5", { usual: 5, before: 5, during: 5 }, null],
  ["7, of somebody who is used to 5", { usual: 5, before: 5, during: 7 }, "halve"],
  ["8, of somebody who is used to 5", { usual: 5, before: 5, during: 8 }, "leave_out"],
  ["symptoms further down the leg", { signs: ["leg_symptoms_spread"] }, "stop_all"],
  ["new numbness", { signs: ["new_numbness"] }, "stop_all"],
  ["new weakness, and much pain", { during: 9, signs: ["new_weakness"] }, "stop_all"],
  ["new pain at night, and much pain", { during: 9, signs: ["night_pain_new"] }, "ask_again"],
  ["weight loss", { signs: ["weight_loss"] }, "ask_again"],
  ["fever, and leg symptoms", { signs: ["fever", "leg_symptoms_spread"] }, "stop_all"],
  ["chest pain", { signs: ["chest_pain"] }, "emergency"],
  ["faint, and leg symptoms", { signs: ["faint", "leg_symptoms_spread"] }, "emergency"],
  ["dizzy", { signs: ["dizzy"] }, "emergency"],
  ["breathless", { signs: ["breathless"] }, "emergency"],
])("%s: %o gives %s", (_name, answer, advice) => {
  expect(adviceFor(packRules, { ...calm, ...answer })).toBe(advice);
});

test("a practice without stop rules gives no advice", () => {
  expect(adviceFor([], { ...calm, during: 9, signs: ["chest_pain"] })).toBeNull();
});
