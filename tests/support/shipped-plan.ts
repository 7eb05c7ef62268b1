import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { exerciseContentSchema, techniqueContentSchema } from "@/domain/catalog/doable-schemas";
import { ruleContentSchema } from "@/domain/catalog/rule-content";
import { type PatternSide, patternContentSchema } from "@/domain/catalog/schemas";
import type { ProposableItem } from "@/domain/plan/propose-shape";
import type { OpenCause } from "@/domain/plan/starter";
import { jointSide, muscleSide } from "@/domain/plan/target-sides";
import type { Rule } from "@/domain/rules/clauses";

function shipped(folder: string): unknown[] {
  const where = path.join(import.meta.dirname, "../../content", folder);
  return readdirSync(where).map((name): unknown => JSON.parse(readFileSync(path.join(where, name), "utf8")));
}

/** The shipped rules. */
export const rules: Rule[] = shipped("rule").map((content) => ruleContentSchema.parse(content));

export const patterns = shipped("pattern").map((content) => patternContentSchema.parse(content));

const exercises = shipped("exercise").map((content) => exerciseContentSchema.parse(content));
const techniques = shipped("technique").map((content) => techniqueContentSchema.parse(content));

/** The shipped catalog as a proposal takes it; ids are the keys. */
export const items: ProposableItem[] = [
  ...exercises.map((content) => ({
    itemId: content.key,
    version: 1,
    kind: "exercise" as const,
    key: content.key,
    phase: content.block,
    dose: content.dose,
    doseRule: content.doseRule,
    patterns: content.patterns,
    contraindications: content.contraindications,
    position: content.position,
    sidedness: content.sidedness,
    muscles: content.targets.map(({ muscle, role }) => ({ key: muscle, role })),
    joints: content.joints,
    easier: content.easier,
    harder: content.harder,
  })),
  ...techniques.map((content) => ({
    itemId: content.key,
    version: 1,
    kind: "technique" as const,
    key: content.key,
    phase: "relieve" as const,
    dose: content.dose,
    doseRule: content.doseRule,
    patterns: [],
    contraindications: content.contraindications,
    position: content.position,
    sidedness: content.sided ? ("uni" as const) : ("bi" as const),
    muscles: [],
    joints: [],
    easier: null,
    harder: null,
  })),
];

const midline = ["pubic_symphysis", "lumbosacral", "lumbar_segments", "thoracic_spine", "cervical_spine"];

/** A confirmed cause of a shipped pattern. */
export function causeOf(patternKey: string, side?: PatternSide, more: Partial<OpenCause> = {}): OpenCause {
  const pattern = patterns.find(({ key }) => key === patternKey);
  if (!pattern) throw new Error(`No pattern ${patternKey}`);
  const on = side ?? pattern.sides[0] ?? "none";
  const muscle = (role: "tight" | "weak") => (key: string) => ({
    id: key,
    key,
    role,
    side: muscleSide(patternKey, on, key, role),
  });
  return {
    causeId: `cause-${patternKey}`,
    patternKey,
    side: on,
    severity: 2,
    status: "confirmed",
    starter: pattern.starter,
    muscles: [...pattern.tight.map(muscle("tight")), ...pattern.weak.map(muscle("weak"))],
    joints: pattern.joints.map((key) => ({ id: key, key, side: jointSide(on, !midline.includes(key)) })),
    findings: [{ id: `finding-${patternKey}`, testKey: "t_any", side: "left", abnormal: true, lowIsWorse: false }],
    weakerSide: null,
    ...more,
  };
}
