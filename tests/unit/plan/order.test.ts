import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertLine, orderAdvice, sessionOrder, usualOrder } from "@/domain/plan/order";
import { packRules } from "@/tests/support/pack-rules";
import { line } from "./lines";

const purpose = { causeId: "c1", muscleId: null, jointId: null, side: "none" as const };
const ids = (lines: { lineId: string }[]) => lines.map(({ lineId }) => lineId);

describe("order advice", () => {
  const stretch = line("stretch", { phase: "relax", purposes: [purpose] });
  const bridge = line("bridge", { purposes: [purpose] });
  const pelvis = line("pelvis", { phase: "joint", item: { joints: ["sacroiliac"] } });
  const hip = line("hip", { phase: "joint", item: { joints: ["hip"] } });

  it("says nothing about relax, stimulate, strengthen; pelvis before hip", () => {
    expect(orderAdvice([stretch, line("set", { phase: "stimulate" }), bridge, pelvis, hip], packRules)).toEqual([]);
  });

  it("ORD-06: lengthens the tight partner before its weak one is strengthened", () => {
    expect(orderAdvice([bridge, stretch], packRules)).toEqual([
      { rule: "ORD-06", reason: "antagonist_first", lineId: "bridge", firstLineId: "stretch" },
    ]);
  });

  it("ORD-05: stimulates before strengthening, whatever the cause", () => {
    expect(orderAdvice([bridge, line("set", { phase: "stimulate" })], packRules)).toMatchObject([
      { rule: "ORD-05", reason: "stimulate_first" },
    ]);
  });

  it("ORD-07: pelvis before hip, and before strength on one leg standing", () => {
    expect(orderAdvice([hip, pelvis], packRules)).toMatchObject([
      { rule: "ORD-07", reason: "pelvis_first", lineId: "hip" },
    ]);
    const lunge = line("lunge", { item: { sidedness: "uni", position: "standing" } });
    expect(orderAdvice([lunge, pelvis], packRules)).toMatchObject([
      { rule: "ORD-07", reason: "pelvis_first", lineId: "lunge" },
    ]);
  });

  it("ORD-09: both sides before one, supported before free, on the same muscle", () => {
    const muscles = [{ key: "gluteus_maximus", role: "strengthen" as const }];
    const one = line("one", { item: { sidedness: "uni", muscles } });
    const two = line("two", { item: { muscles } });
    const free = line("free", { item: { position: "standing", muscles } });
    expect(orderAdvice([one, two], packRules)).toMatchObject([{ rule: "ORD-09", reason: "both_sides_first" }]);
    expect(orderAdvice([free, two], packRules)).toMatchObject([{ rule: "ORD-09", reason: "supported_first" }]);
    expect(orderAdvice([one, line("elsewhere")], packRules)).toEqual([]);
  });

  const anyLine = fc
    .record({
      phase: fc.constantFrom(
        "relieve" as const,
        "relax" as const,
        "stimulate" as const,
        "strengthen" as const,
        "joint" as const,
      ),
      joints: fc.subarray(["sacroiliac", "hip", "ankle", "lumbar_segments"]),
      sidedness: fc.constantFrom("uni" as const, "bi" as const, "alt" as const),
      position: fc.constantFrom("supine" as const, "standing" as const),
    })
    .map(
      ({ phase, ...item }) =>
        (id: string) =>
          line(id, { phase, purposes: [purpose], item: { ...item, muscles: [{ key: "m", role: "strengthen" }] } }),
    );
  const anyPlan = fc.array(anyLine, { maxLength: 10 }).map((makes) => makes.map((make, index) => make(`l${index}`)));

  it("the usual order needs no advice", () => {
    fc.assert(
      fc.property(anyPlan, (lines) => {
        expect(orderAdvice(usualOrder(lines, packRules), packRules)).toEqual([]);
      }),
    );
  });

  it("the session's order keeps the order within each step, and inserting keeps everything else in place", () => {
    fc.assert(
      fc.property(anyPlan, (lines) => {
        const session = sessionOrder(lines, packRules);
        for (const phases of [["relieve"], ["relax", "stimulate", "strengthen"], ["joint"]]) {
          const lane = (of: typeof lines) => ids(of.filter(({ phase }) => phases.includes(phase)));
          expect(lane(session)).toEqual(lane(lines));
        }
        expect(sessionOrder(session, packRules)).toEqual(session);
        const added = insertLine(session, line("new", { phase: "stimulate" }), packRules);
        expect(ids(added).filter((id) => id !== "new")).toEqual(ids(session));
      }),
    );
  });
});
