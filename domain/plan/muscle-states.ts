import { z } from "zod";
import { type Side, sideSchema } from "../catalog/kinds";
import { type MuscleState, muscleStates } from "../figure/muscle-map";
import { servesSide } from "./coverage";
import type { PlanLine } from "./line";

const muscleRoles = ["tight", "weak"] as const;
type MuscleRole = (typeof muscleRoles)[number];

/** A muscle of a client's causes on one side: how it stands, and as what it was noted. */
export const notedMuscleSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  plainName: z.string(),
  side: sideSchema,
  state: z.enum(muscleStates),
  found: z.array(z.enum(muscleRoles)),
});
export type NotedMuscle = z.infer<typeof notedMuscleSchema>;

/** A muscle that a cause names, on the side on which the cause has it. */
export interface CauseMuscle {
  id: string;
  key: string;
  title: string;
  plainName: string;
  role: MuscleRole;
  side: Side;
}

export interface CauseWithMuscles {
  resolved: boolean;
  muscles: readonly CauseMuscle[];
}

type Half = "right" | "left" | "none";
interface Noted {
  muscle: CauseMuscle;
  half: Half;
  open: Set<MuscleRole>;
  closed: Set<MuscleRole>;
}

const halvesOf = (side: Side): Half[] => (side === "both" ? ["right", "left"] : [side]);

/**
 * How each muscle stands, once a side: resolved when every cause that names it there is; under treatment when the purpose
 * of a published line names it on a side that serves; else as it was noted. Halves that stand alike are one entry, `both`.
 * A muscle whose side a pattern leaves open is left out where another cause says the side. In the causes' order.
 */
export function muscleStatesOf(
  causes: readonly CauseWithMuscles[],
  purposes: readonly Pick<PlanLine["purposes"][number], "muscleId" | "side">[],
): NotedMuscle[] {
  const noted = new Map<string, Noted>();
  for (const { resolved, muscles } of causes)
    for (const muscle of muscles)
      for (const half of halvesOf(muscle.side)) {
        const key = `${muscle.id}/${half}`;
        const known = noted.get(key) ?? { muscle, half, open: new Set(), closed: new Set() };
        (resolved ? known.closed : known.open).add(muscle.role);
        noted.set(key, known);
      }
  const all = [...noted.values()];
  const isSaidElsewhere = ({ muscle, half }: Noted) =>
    half === "none" && all.some((other) => other.muscle.id === muscle.id && other.half !== "none");
  const entries = all.filter((one) => !isSaidElsewhere(one)).map((one) => entryOf(one, purposes));
  return entries.flatMap((entry) => {
    const twin = entries.find((other) => other !== entry && isTwin(entry, other));
    if (!twin) return [entry];
    return entries.indexOf(twin) > entries.indexOf(entry) ? [{ ...entry, side: "both" as const }] : [];
  });
}

function entryOf(
  { muscle, half, open, closed }: Noted,
  purposes: readonly Pick<PlanLine["purposes"][number], "muscleId" | "side">[],
): NotedMuscle {
  const { id, key, title, plainName } = muscle;
  const roles = open.size > 0 ? open : closed;
  const found = muscleRoles.filter((role) => roles.has(role));
  const isTreated = purposes.some(({ muscleId, side }) => muscleId === id && servesSide(side, half));
  const asNoted: MuscleState = found[0] ?? "tight";
  const state = open.size === 0 ? "resolved" : isTreated ? "under_treatment" : asNoted;
  return { key, title, plainName, side: half, state, found };
}

const isTwin = (one: NotedMuscle, other: NotedMuscle): boolean =>
  one.key === other.key && one.state === other.state && one.found.join() === other.found.join();
