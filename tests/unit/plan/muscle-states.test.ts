import { describe, expect, it } from "vitest";
import pelvicTorsion from "@/content/pattern/pelvic_torsion.json";
import type { Side } from "@/domain/catalog/kinds";
import type { PatternSide } from "@/domain/catalog/schemas";
import { type CauseMuscle, type CauseWithMuscles, muscleStatesOf } from "@/domain/plan/muscle-states";
import { muscleSide } from "@/domain/plan/target-sides";

const muscle = (key: string, role: CauseMuscle["role"], side: Side): CauseMuscle => ({
  id: key,
  key,
  title: key,
  plainName: key,
  role,
  side,
});
const cause = (muscles: CauseMuscle[], resolved = false): CauseWithMuscles => ({ resolved, muscles });
const told = (causes: CauseWithMuscles[], purposes: { muscleId: string | null; side: Side }[] = []) =>
  muscleStatesOf(causes, purposes).map(({ key, side, state, found }) => [key, side, state, found.join("+")].join(" "));

describe("how the muscles of a client's causes stand", () => {
  it("is as they were noted, on the side that the cause has them", () => {
    expect(told([cause([muscle("psoas", "tight", "left"), muscle("glute", "weak", "both")])])).toEqual([
      "psoas left tight tight",
      "glute both weak weak",
    ]);
  });

  it("is under treatment where a published line names the muscle, on that side alone", () => {
    const open = cause([muscle("psoas", "tight", "both"), muscle("glute", "weak", "left")]);
    expect(told([open], [{ muscleId: "psoas", side: "right" }])).toEqual([
      "psoas right under_treatment tight",
      "psoas left tight tight",
      "glute left weak weak",
    ]);
    expect(told([open], [{ muscleId: "psoas", side: "both" }])[0]).toBe("psoas both under_treatment tight");
    expect(told([open], [{ muscleId: "glute", side: "none" }])[1]).toBe("glute left under_treatment weak");
    expect(told([open], [{ muscleId: null, side: "none" }])).toEqual(told([open]));
  });

  it("is resolved only when every cause that names it on that side is", () => {
    const [closed, open] = [cause([muscle("psoas", "tight", "both")], true), cause([muscle("psoas", "weak", "left")])];
    expect(told([closed])).toEqual(["psoas both resolved tight"]);
    expect(told([closed], [{ muscleId: "psoas", side: "both" }])).toEqual(["psoas both resolved tight"]);
    expect(told([closed, open])).toEqual(["psoas right resolved tight", "psoas left weak weak"]);
  });

  it("says a muscle that is tight for one cause and weak for another once, as both", () => {
    const causes = [cause([muscle("psoas", "weak", "left")]), cause([muscle("psoas", "tight", "left")])];
    expect(told(causes)).toEqual(["psoas left tight tight+weak"]);
  });

  it("leaves a side open only while no cause says it", () => {
    const open = cause([muscle("quadratus", "tight", "none")]);
    expect(told([open])).toEqual(["quadratus none tight tight"]);
    expect(told([open, cause([muscle("quadratus", "tight", "right")])])).toEqual(["quadratus right tight tight"]);
  });

  it("is mirrored when the cause's side is: every muscle of a torsion changes sides and nothing else", () => {
    const torsion = (side: PatternSide) =>
      cause(
        (["tight", "weak"] as const).flatMap((role) =>
          pelvicTorsion[role].map((key) => muscle(key, role, muscleSide("pelvic_torsion", side, key, role))),
        ),
      );
    const other: Record<string, string> = { left: "right", right: "left" };
    const mirrored = (lines: string[]) =>
      lines.map((line) => line.replace(/ (left|right) /, (_, side: string) => ` ${other[side]} `)).sort();
    const left = told([torsion("left_forward_right_back")], [{ muscleId: "rectus_femoris", side: "left" }]);
    const right = told([torsion("right_forward_left_back")], [{ muscleId: "rectus_femoris", side: "right" }]);
    expect(left).toContain("rectus_femoris left under_treatment tight");
    expect(mirrored(left)).toEqual([...right].sort());
    expect(left.length).toBeGreaterThan(5);
  });
});
