import { describe, expect, it } from "vitest";
import { crisisLine } from "@/domain/messages/crisis-line";
import { redFlagRules } from "@/domain/messages/red-flag-word-list";
import { gravestLevel, redFlagWords } from "@/domain/messages/red-flag-words";

const found = (text: string) => redFlagWords(text).map(({ key, level }) => `${key} ${level}`);

describe("red-flag words are found", () => {
  it.each([
    ["Since yesterday I am numb between my legs.", "rf_ces_saddle E"],
    ["When I wipe there's a strange feeling around my back passage", "rf_ces_saddle E"],
    ["I can’t feel my genitals properly", "rf_ces_saddle E"],
    ["Between the legs everything feels numb", "rf_ces_saddle E"],
    ["I cannot hold my urine any more", "rf_ces_bladder_start E"],
    ["It is hard to start peeing since this morning", "rf_ces_bladder_start E"],
    ["I have been leaking pee when I cough", "rf_ces_bladder_ctrl E"],
    ["I wet myself twice today", "rf_ces_bladder_ctrl E"],
    ["I lost control of my bowels", "rf_ces_bowel E"],
    ["Loss of bowel control this morning", "rf_ces_bowel E"],
    ["No feeling during sex any more", "rf_ces_sex S"],
    ["Both my legs are weak", "rf_ces_bilateral E"],
    ["Tingling in both feet", "rf_ces_bilateral S"],
    ["My leg suddenly went weak on the stairs", "rf_neuro_progress S"],
    ["Since this morning my left foot feels weak", "rf_neuro_progress S"],
    ["I keep tripping over my left foot", "rf_neuro_progress S"],
    ["I can not lift my foot", "rf_neuro_progress S"],
    ["I feel unsteady when walking", "rf_neuro_cord S"],
    ["I fell down the stairs on Friday", "rf_fx_major S"],
    ["I have fever and my back hurts", "rf_inf_fever S"],
    ["I nearly fainted, I feel faint", "rf_aaa_acute E"],
    ["Sudden terrible pain in my belly", "rf_aaa_acute E"],
    ["I get chest pain when I do the bridge", "chest_pain E"],
    ["a pressure on my CHEST", "chest_pain E"],
    ["I am short of breath", "rf_dvt E"],
    ["My calf is swollen and hot", "rf_dvt S"],
    ["There was blood in my urine", "rf_visc_urine S"],
    ["I'm pregnant and bleeding", "rf_preg_bleed E"],
    ["I don't want to live like this", "crisis crisis"],
    ["Sometimes I think about killing myself", "crisis crisis"],
    ["Desde ayer tengo entumecida la zona entre las piernas", "rf_ces_saddle E"],
    ["No siento nada en los genitales", "rf_ces_saddle E"],
    ["No puedo orinar desde anoche", "rf_ces_bladder_start E"],
    ["Se me escapa la orina", "rf_ces_bladder_ctrl E"],
    ["Me he orinado encima", "rf_ces_bladder_ctrl E"],
    ["He perdido el control del intestino", "rf_ces_bowel E"],
    ["Las dos piernas me fallan, sin fuerza", "rf_ces_bilateral E"],
    ["De repente tengo debilidad en la pierna", "rf_neuro_progress S"],
    ["Arrastro el pie al andar", "rf_neuro_progress S"],
    ["Me caí por la escalera", "rf_fx_major S"],
    ["Tengo fiebre y me duele la espalda", "rf_inf_fever S"],
    ["Me desmayé en el baño", "rf_aaa_acute E"],
    ["Me duele el pecho", "chest_pain E"],
    ["Me falta el aire", "rf_dvt E"],
    ["Tengo la pantorrilla hinchada", "rf_dvt S"],
    ["Me escuece al orinar", "rf_visc_urine S"],
    ["Estoy embarazada y sangro", "rf_preg_bleed E"],
    ["No quiero seguir viviendo", "crisis crisis"],
    ["He pensado en quitarme la vida", "crisis crisis"],
  ])("in “%s”", (text, expected) => {
    expect(found(text)).toContain(expected);
    expect(gravestLevel(redFlagWords(text))).not.toBeNull();
  });

  it("for every rule of the list, in both languages", () => {
    for (const rule of redFlagRules) {
      expect(rule.en.length).toBeGreaterThan(0);
      expect(rule.es.length).toBeGreaterThan(0);
    }
  });
});

describe("nothing is found", () => {
  it.each([
    "The bridge went well, I did all three sets.",
    "Can I do the clam on Tuesday instead of Monday?",
    "My lower back hurts after sitting, 4 of 10.",
    "My left leg is stronger than before.",
    "I lie on my back with a pillow between my legs.",
    "I was busy and could not do the session. My bladder is fine.",
    "The chest opener in the doorway feels good.",
    "I hold the stretch for 30 seconds",
    "Which leg goes first in the bird dog?",
    "I hurt myself a little in the kitchen.",
    "",
    "He hecho todos los ejercicios esta semana.",
    "¿Puedo cambiar el martes por el lunes?",
    "Me duele la espalda después de estar sentada, 4 de 10.",
    "Pongo una almohada entre las piernas.",
    "No puedo hacer la sesión hoy, tengo visita.",
    "El pie derecho va primero, ¿verdad?",
  ])("in “%s”", (text) => {
    expect(redFlagWords(text)).toEqual([]);
  });
});

describe("a denied sign", () => {
  it.each([
    ["I have no numbness between my legs.", "numbness between my legs"],
    ["There is no fever", "fever"],
    ["I never had chest pain", "chest pain"],
    ["No tengo fiebre", "fiebre"],
    ["Sin dolor en el pecho", "dolor en el pecho"],
  ])("is noted and shown, and is not urgent: “%s”", (text, words) => {
    const all = redFlagWords(text);
    expect(all).toMatchObject([{ words, negated: true }]);
    expect(gravestLevel(all)).toBeNull();
  });

  it.each([
    "No pain today but numb between my legs",
    "I did not sleep, numbness between my legs",
    "No fever. Numb between the legs.",
    "No tengo dolor, pero tengo entumecida la entrepierna",
    "I can't hold my urine",
    "No puedo orinar",
    "No feeling between my legs",
  ])("does not hide one that is there: “%s”", (text) => {
    expect(gravestLevel(redFlagWords(text))).toBe("E");
  });
});

it("puts the gravest first and quotes the writer's own words", () => {
  const all = redFlagWords("I have fever. Also I CAN’T hold my Urine!");
  expect(all.map(({ level }) => level)).toEqual(["E", "S"]);
  expect(all[0]?.words).toBe("CAN’T hold my Urine");
});

it("names a line to talk to only where one is known", () => {
  expect(crisisLine("Europe/London")).toBe("116 123");
  expect(crisisLine("Europe/Madrid")).toBe("024");
  expect(crisisLine("America/Chicago")).toBe("988");
  expect(crisisLine("America/Mexico_City")).toBeNull();
  expect(crisisLine("Europe/Oslo")).toBeNull();
});
