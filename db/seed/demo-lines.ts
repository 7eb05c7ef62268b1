import type { DemoLine } from "./demo-shape";

// Groups of lines as a practitioner would assign them. `cause` is the position in the client's list of causes.

export const reliefLines: DemoLine[] = [
  { item: "r_rest_90_90", phase: "relieve", side: "none", serves: [], kit: true },
  { item: "r_walk_short", phase: "relieve", side: "none", serves: [], kit: true },
  { item: "r_breathing", phase: "relieve", side: "none", serves: [], kit: true },
];

export const hipFlexorLines = (cause: number): DemoLine[] => [
  {
    item: "e_hipflexor_half_kneel",
    phase: "relax",
    side: "left",
    serves: [{ cause, muscle: "psoas_major", side: "left" }],
    note: "Tuck the tail first, then lean.",
  },
  {
    item: "e_glute_set",
    phase: "stimulate",
    side: "both",
    serves: [{ cause, muscle: "gluteus_maximus", side: "both" }],
  },
];

export const bridgeLines: DemoLine[] = [
  {
    item: "e_glute_bridge",
    phase: "strengthen",
    side: "both",
    serves: [{ cause: 0, muscle: "gluteus_maximus", side: "both" }],
  },
];

export const sideLines = (cause: number): DemoLine[] => [
  {
    item: "e_clamshell",
    phase: "stimulate",
    side: "left",
    serves: [{ cause, muscle: "gluteus_medius", side: "left" }],
  },
  {
    item: "e_side_bridge_knees",
    phase: "strengthen",
    side: "left",
    serves: [{ cause, muscle: "quadratus_lumborum", side: "left" }],
  },
];

export const abdominalLines = (cause: number): DemoLine[] => [
  {
    item: "e_tra_hollow",
    phase: "stimulate",
    side: "none",
    serves: [{ cause, muscle: "transversus_abdominis", side: "both" }],
  },
  {
    item: "e_bird_dog",
    phase: "strengthen",
    side: "alternating",
    serves: [{ cause, muscle: "multifidus", side: "both" }],
  },
];

export const jointLines = (cause: number): DemoLine[] => [
  {
    item: "e_pelvic_tilt_supine",
    phase: "joint",
    side: "both",
    serves: [{ cause, joint: "sacroiliac", side: "right" }],
  },
  { item: "e_cat_camel", phase: "joint", side: "both", serves: [{ cause, joint: "lumbosacral", side: "none" }] },
];

export const nerveLines = (cause: number): DemoLine[] => [
  {
    item: "r_prone_lying",
    phase: "relieve",
    side: "none",
    serves: [{ cause, joint: "lumbar_segments", side: "none" }],
    kit: true,
  },
  {
    item: "r_walk_short",
    phase: "relieve",
    side: "none",
    serves: [{ cause, joint: "lumbar_segments", side: "none" }],
    kit: true,
  },
];
