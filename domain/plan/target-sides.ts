import type { Side } from "../catalog/kinds";
import type { PatternSide } from "../catalog/schemas";
import type { StarterSide } from "../catalog/starter-schema";

/** Which half of the body, seen from the side that a cause names. */
type SideWord = "same" | "opposite" | "forward" | "back" | "either" | "open";
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
  sacral_torsion: { tight: { piriformis: "opposite" } },
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

function resolve(side: PatternSide, word: SideWord): Side {
  if (word === "open") return "none";
  if (word === "either") return "both";
  if (side === "none" || side === "both") return side;
  if (side === "left" || side === "right") return word === "opposite" ? otherSide(side) : side;
  if (word === "forward" || word === "back") {
    const forwardIsLeft = side === "left_forward_right_back";
    return forwardIsLeft === (word === "forward") ? "left" : "right";
  }
  if (side === "left_forward_right_back" || side === "right_forward_left_back") return "both";
  return word === "opposite" ? otherSide(facing(side)) : "both";
}

/** The side that a turned sacrum faces; its deep base is on the other one. */
const facing = (side: "left_on_left" | "right_on_right" | "left_on_right" | "right_on_left") =>
  side === "left_on_left" || side === "left_on_right" ? "left" : "right";

const otherSide = (side: "left" | "right") => (side === "left" ? "right" : "left");

/** The side on which a muscle of a cause is tight or weak; `none` where the pattern leaves it open or has no side. */
export function muscleSide(pattern: string, side: PatternSide, muscle: string, role: "tight" | "weak"): Side {
  const known = muscleSides[pattern];
  return resolve(side, known?.[role]?.[muscle] ?? known?.any?.[muscle] ?? "same");
}

/** The side of a cause's joint; joints of the midline have none. */
export function jointSide(side: PatternSide, sided: boolean): Side {
  return sided ? resolve(side, "same") : "none";
}

/**
 * The side that a starter's side word means for a cause (domain reference 8.4): the pattern names its high, raised or
 * convex side, so these are the same; of the two halves of a torsion each is told. Words that name no side are `both`
 * or `none`.
 */
export function starterSide(word: StarterSide, side: PatternSide): Side {
  return resolve(side, meanings[word]);
}

const meanings: Record<StarterSide, SideWord> = {
  pattern_side: "same",
  high_side: "same",
  convex_side: "same",
  opposite_side: "opposite",
  low_side: "opposite",
  concave_side: "opposite",
  anterior_half: "forward",
  posterior_half: "back",
  weaker_side_extra_set: "same",
  both: "either",
  alternating: "either",
  none: "open",
};
