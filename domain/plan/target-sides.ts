import type { Side } from "../catalog/kinds";
import type { PatternSide } from "../catalog/schemas";

/** Which half of the body, seen from the side that a cause names. */
type SideWord = "same" | "opposite" | "forward" | "back" | "open";
type RoleOrAny = "tight" | "weak" | "any";

// The patterns whose muscles do not all lie on the side they name (domain reference 1.2 and 8.4).
const muscleSides: Record<string, Partial<Record<RoleOrAny, Record<string, SideWord>>>> = {
  lateral_pelvic_tilt: {
    tight: { tensor_fasciae_latae: "opposite" },
    weak: { quadratus_lumborum: "opposite" },
  },
  scoliosis_functional: {
    tight: { quadratus_lumborum: "opposite", erector_spinae_lumbar: "opposite", psoas_major: "opposite" },
  },
  lateral_shift: {
    any: { quadratus_lumborum: "open", erector_spinae_lumbar: "open", psoas_major: "open", multifidus: "open" },
  },
  pelvic_rotation: { any: { piriformis: "opposite" } },
  lld_functional: { tight: { tensor_fasciae_latae: "opposite" } },
  lld_structural: { tight: { tensor_fasciae_latae: "opposite" } },
  pelvic_torsion: {
    tight: {
      rectus_femoris: "forward",
      iliacus: "forward",
      tensor_fasciae_latae: "forward",
      adductors_short: "forward",
      hamstrings_lateral: "back",
      hamstrings_medial: "back",
      gluteus_maximus: "back",
      piriformis: "back",
    },
    weak: {
      gluteus_maximus: "forward",
      hamstrings_lateral: "forward",
      hamstrings_medial: "forward",
      external_oblique: "forward",
      rectus_abdominis: "forward",
      psoas_major: "back",
      iliacus: "back",
    },
  },
};

// Starter exercises that are not done on the side the cause names (domain reference 8.4).
const exerciseSides: Record<string, Record<string, SideWord>> = {
  lateral_pelvic_tilt: { e_tfl_cross_standing: "opposite" },
  scoliosis_functional: { e_standing_side_bend_wall: "opposite" },
  pelvic_torsion: {
    e_hipflexor_half_kneel: "forward",
    e_prone_glute_lift: "forward",
    e_met_post_rotate_self: "forward",
    e_hamstring_strap_supine: "back",
    e_met_ant_rotate_self: "back",
  },
};

function resolve(side: PatternSide, word: SideWord): Side {
  if (word === "open") return "none";
  if (side === "left" || side === "right") {
    if (word === "opposite") return side === "left" ? "right" : "left";
    return side;
  }
  if (side === "none" || side === "both") return side;
  if (word !== "forward" && word !== "back") return "both";
  const forwardIsLeft = side === "left_forward_right_back";
  return forwardIsLeft === (word === "forward") ? "left" : "right";
}

/** The side on which a muscle of a cause is tight or weak; `none` where the pattern leaves it open or has no side. */
export function muscleSide(pattern: string, side: PatternSide, muscle: string, role: "tight" | "weak"): Side {
  const known = muscleSides[pattern];
  return resolve(side, known?.[role]?.[muscle] ?? known?.any?.[muscle] ?? "same");
}

/** The side of a cause's joint; joints of the midline have none. */
export function jointSide(side: PatternSide, sided: boolean): Side {
  return sided ? resolve(side, "same") : "none";
}

/** The side on which a one-sided exercise is done for a cause. */
export function exerciseSide(pattern: string, side: PatternSide, exercise: string): Side {
  return resolve(side, exerciseSides[pattern]?.[exercise] ?? "same");
}
