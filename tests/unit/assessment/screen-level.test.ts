import { describe, expect, it, test } from "vitest";
import { askedFlags } from "@/domain/assessment/asked-flags";
import {
  readScreen as readBy,
  type ScreenAnswers,
  suggestCautions as suggestBy,
} from "@/domain/assessment/screen-level";
import type { ActionLevel } from "@/domain/assessment/words";
import { shipped } from "./shipped-flags";

const readScreen = (answers: ScreenAnswers) => readBy(answers, shipped);
const suggestCautions = (answers: ScreenAnswers) => suggestBy(answers, shipped);
const redFlagKeys = shipped.flatMap(({ key }) => (key.startsWith("rf_") ? [key] : []));
const spaCountKeys = [
  "spa_before_35",
  "spa_second_half_night",
  "spa_buttock",
  "spa_better_moving",
  "spa_better_nsaid",
  "spa_relative",
  "spa_arthritis",
  "spa_enthesitis",
  "spa_psoriasis",
];

/** Domain reference 3.2, row by row: answer alone → level. */
const table: [item: string, answer: string, level: ActionLevel | null][] = [
  ["rf_ces_saddle", "recent", "E"],
  ["rf_ces_saddle", "older", "U"],
  ["rf_ces_bladder_start", "recent", "E"],
  ["rf_ces_bladder_start", "older", "U"],
  ["rf_ces_bladder_ctrl", "recent", "E"],
  ["rf_ces_bladder_ctrl", "older", "U"],
  ["rf_ces_bowel", "recent", "E"],
  ["rf_ces_bowel", "older", "U"],
  ["rf_ces_sex", "recent", "S"],
  ["rf_ces_sex", "older", "U"],
  ["rf_ces_bilateral", "weakness", "E"],
  ["rf_ces_bilateral", "pain_or_tingling", "S"],
  ["rf_neuro_progress", "yes", "S"],
  ["rf_neuro_cord", "yes", "S"],
  ["rf_neuro_cord", "rapid", "E"],
  ["rf_fx_major", "yes", "S"],
  ["rf_fx_minor_risk", "yes", "S"],
  ["rf_fx_steroid", "yes_new_pain", "S"],
  ["rf_fx_steroid", "yes_old_pain", null],
  ["rf_fx_bruise", "yes", "S"],
  ["rf_fx_height", "yes", "U"],
  ["rf_ca_history", "yes_new_pain", "U"],
  ["rf_ca_history", "yes_severe_pain", "S"],
  ["rf_ca_history", "yes_old_pain", null],
  ["rf_ca_weight", "yes", "U"],
  ["rf_ca_night", "yes_growing", "U"],
  ["rf_ca_night", "yes_steady", null],
  ["rf_ca_unwell", "yes", "U"],
  ["rf_ca_thoracic", "yes", "U"],
  ["rf_inf_fever", "yes", "S"],
  ["rf_inf_risk", "yes_worse_pain", "U"],
  ["rf_inf_risk", "yes_old_pain", null],
  ["rf_spa_onset", "yes", null],
  ["rf_aaa_acute", "yes", "E"],
  ["rf_aaa_risk", "two_or_more", "S"],
  ["rf_aaa_risk", "two_or_more_unwell", "E"],
  ["rf_visc_urine", "yes", "S"],
  ["rf_visc_abdo", "yes", "U"],
  ["rf_preg_bleed", "mild", "S"],
  ["rf_preg_bleed", "strong", "E"],
  ["rf_dvt", "calf", "S"],
  ["rf_dvt", "breathless", "E"],
  ["rf_claud", "yes", "U"],
  ["rf_pvd", "yes", "U"],
  ["rf_age_child", "yes", "U"],
  ["rf_first_old", "yes", null],
  ["rf_no_progress", "yes", "U"],
];

describe("each item of the list, alone", () => {
  it.each(table)("%s = %s → %s", (item, answer, level) => {
    const reading = readScreen({ [item]: answer });
    expect(reading.level).toBe(level);
    expect(reading.raised.map((flag) => flag.item)).toEqual(level ? [item] : []);
  });

  it("covers all 32 items and every answer of theirs", () => {
    const inTable = table.map(([item, answer]) => `${item}/${answer}`);
    const possible = shipped
      .filter(({ key }) => key.startsWith("rf_"))
      .flatMap(({ key, answers }) => answers.slice(1).map(({ value }) => `${key}/${value}`));
    expect(redFlagKeys).toHaveLength(32);
    expect(inTable.toSorted()).toEqual(possible.toSorted());
  });

  it.each(redFlagKeys)("%s = no raises nothing", (item) => {
    expect(readScreen({ [item]: "no" }).level).toBeNull();
  });
});

describe("items that hang on others", () => {
  it.each(["rf_ces_saddle", "rf_ces_bladder_start", "rf_ces_bladder_ctrl", "rf_ces_bowel"])(
    "loss of sexual feeling with %s is an emergency",
    (other) => {
      const reading = readScreen({ rf_ces_sex: "recent", [other]: "older" });
      expect(reading.raised.find(({ item }) => item === "rf_ces_sex")?.level).toBe("E");
    },
  );

  test("loss of sexual feeling with another flag is still same-day", () => {
    expect(readScreen({ rf_ces_sex: "recent", rf_ca_weight: "yes" }).level).toBe("S");
  });

  test.each([
    [{ rf_ca_thoracic: "yes" }, "S"],
    [{ rf_neuro_progress: "yes" }, "S"],
    [{ rf_ca_weight: "yes" }, "U"],
  ] as const)("cancer before, new pain and %o → %s", (others, level) => {
    const reading = readScreen({ rf_ca_history: "yes_new_pain", ...others });
    expect(reading.raised.find(({ item }) => item === "rf_ca_history")?.level).toBe(level);
  });

  test("band-like pain is same-day with a neurological sign", () => {
    const reading = readScreen({ rf_ca_thoracic: "yes", rf_neuro_cord: "yes" });
    expect(reading.raised.find(({ item }) => item === "rf_ca_thoracic")?.level).toBe("S");
  });

  test("infection risk is same-day with fever", () => {
    const reading = readScreen({ rf_inf_risk: "yes_worse_pain", rf_inf_fever: "yes" });
    expect(reading.raised.find(({ item }) => item === "rf_inf_risk")?.level).toBe("S");
  });

  test("aneurysm risk is an emergency when the client is unwell", () => {
    expect(readScreen({ rf_aaa_risk: "two_or_more", rf_ca_unwell: "yes" }).level).toBe("E");
  });

  test("a first episode after 60 counts beside any other flag only", () => {
    expect(readScreen({ rf_first_old: "yes" }).level).toBeNull();
    const reading = readScreen({ rf_first_old: "yes", rf_pvd: "yes" });
    expect(reading.raised.map(({ item, level }) => [item, level])).toEqual([
      ["rf_pvd", "U"],
      ["rf_first_old", "U"],
    ]);
  });

  test.each([
    ["fact_myotome_weak", "rf_neuro_progress"],
    ["fact_myotome_falling", "rf_neuro_progress"],
    ["fact_cord_reflex", "rf_neuro_cord"],
  ])("%s from the record raises %s to same-day", (fact, item) => {
    const reading = readScreen({ [item]: "no", [fact]: "yes" });
    expect(reading.raised).toMatchObject([{ item, level: "S", reason: expect.stringContaining("Recorded") }]);
  });
});

describe("axial spondyloarthritis (3.3)", () => {
  const counted = (count: number) => Object.fromEntries(spaCountKeys.slice(0, count).map((key) => [key, "yes"]));

  test.each([
    [9, "U", "Meets published referral criteria"],
    [4, "U", "Meets published referral criteria"],
    [3, "U", "advise the GP"],
  ] as const)("%i of nine → %s (%s)", (count, level, reason) => {
    expect(readScreen({ rf_spa_onset: "yes", ...counted(count) }).raised).toMatchObject([
      { item: "rf_spa_onset", level, reason: expect.stringContaining(reason) },
    ]);
  });

  test.each(["spa_bowel", "spa_eye", "spa_suspicion"])("two of nine with %s → C, ask again", (sign) => {
    expect(readScreen({ rf_spa_onset: "yes", ...counted(2), [sign]: "yes" }).raised).toMatchObject([
      { item: "rf_spa_onset", level: "C", reason: expect.stringContaining("ask again at each review") },
    ]);
  });

  test("two of nine without a sign raise nothing, and the gate has to be open", () => {
    expect(readScreen({ rf_spa_onset: "yes", ...counted(2) }).level).toBeNull();
    expect(readScreen({ rf_spa_onset: "no", ...counted(9) }).level).toBeNull();
  });
});

describe("the whole list", () => {
  test("the highest level leads", () => {
    const reading = readScreen({ rf_ca_weight: "yes", rf_fx_major: "yes", rf_ces_bowel: "recent" });
    expect(reading.level).toBe("E");
    expect(reading.raised.map(({ level }) => level)).toEqual(["E", "S", "U"]);
  });

  test("the short list of a review has the seven questions of 3.4", () => {
    expect(askedFlags("short", shipped, {}).map(({ key }) => key)).toEqual([
      "rf_ces_saddle",
      "rf_ces_bladder_start",
      "rf_ces_bladder_ctrl",
      "rf_ces_bowel",
      "rf_neuro_progress",
      "rf_ca_unwell",
      "rf_inf_fever",
    ]);
  });

  test("unknown answers raise nothing", () => {
    expect(readScreen({ rf_ces_saddle: "perhaps", something: "yes" }).level).toBeNull();
  });
});

describe("yellow flags (3.5)", () => {
  test.each([
    ["yf_risk", "low", "medium"],
    ["yf_mood", "2", "3"],
    ["yf_anx", "2", "3"],
    ["yf_fear", "6", "7"],
    ["yf_cata", "6", "7"],
    ["yf_efficacy", "4", "3"],
    ["yf_work", "no_trouble", "off_work"],
    ["yf_sleep", "6", "7"],
    ["yf_recur_risk", "no", "yes"],
    ["yf_duration", "no", "yes"],
    ["yf_opioid", "no", "yes"],
  ])("%s: %s is quiet, %s is noted without a level", (item, quiet, noted) => {
    const title = shipped.find(({ key }) => key === item)?.title;
    expect(readScreen({ [item]: quiet }).noted).toEqual([]);
    expect(readScreen({ [item]: noted })).toEqual({ level: null, raised: [], noted: [title] });
  });

  test("a word of self-harm starts the same-day procedure", () => {
    expect(readScreen({ yf_self_harm: "yes" }).level).toBe("S");
  });
});

test("answers point at cautions, once each", () => {
  expect(suggestCautions({ rf_fx_height: "yes", rf_fx_minor_risk: "yes", rf_dvt: "calf", rf_claud: "no" })).toEqual([
    "OP",
    "DV",
  ]);
});
