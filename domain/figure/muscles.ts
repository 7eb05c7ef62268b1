import { limbMuscles } from "./muscle-places-limb";
import { trunkMuscles } from "./muscle-places-trunk";

/** Every muscle a figure can light. */
export const muscles = { ...limbMuscles, ...trunkMuscles } as const;
export type MuscleName = keyof typeof muscles;
export const isMuscleName = (name: string): name is MuscleName => Object.hasOwn(muscles, name);

/** What a client calls it; pictures say it in words as well as in colour. */
export const muscleWords: Record<MuscleName, string> = {
  hamstrings: "back of the thigh",
  quadriceps: "front of the thigh",
  rectus_femoris: "front of the thigh",
  adductors: "inner thigh",
  tensor_fasciae_latae: "outer thigh",
  gastrocnemius: "calf",
  soleus: "deep calf",
  tibialis_anterior: "front of the shin",
  peroneals: "outside of the shin",
  tibialis_posterior: "deep calf to the arch",
  foot_intrinsics: "sole of the foot",
  deltoid: "shoulder",
  gluteus_maximus: "buttock",
  gluteus_medius: "side of the hip",
  piriformis: "deep buttock",
  iliopsoas: "deep hip flexor",
  pelvic_floor: "pelvic floor",
  erector_spinae: "long back muscles",
  multifidus: "deep low back",
  rectus_abdominis: "front of the belly",
  obliques: "side of the waist",
  quadratus_lumborum: "deep side of the low back",
  latissimus_dorsi: "broad back muscle",
  lower_trapezius: "below the shoulder blades",
  middle_trapezius: "between the shoulder blades",
  upper_trapezius: "neck to shoulder",
  levator_scapulae: "side of the neck",
  pectoralis_major: "chest",
  serratus_anterior: "side of the ribs",
  deep_neck_flexors: "deep front of the neck",
  sternocleidomastoid: "front side of the neck",
  suboccipitals: "base of the skull",
  transversus_abdominis: "deep belly",
  diaphragm: "breathing muscle",
};
