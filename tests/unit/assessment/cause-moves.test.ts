import { describe, expect, test } from "vitest";
import { canMove } from "@/domain/assessment/cause-moves";
import { closingStep } from "@/domain/assessment/closing-step";
import { causeStatuses } from "@/domain/assessment/words";

describe("a cause moves", () => {
  const allowed = [
    "suspected > confirmed",
    "suspected > ruled_out",
    "confirmed > improving",
    "confirmed > resolved",
    "confirmed > ruled_out",
    "improving > resolved",
    "improving > confirmed",
    "improving > ruled_out",
    "resolved > returned",
    "ruled_out > suspected",
    "returned > improving",
    "returned > resolved",
    "returned > ruled_out",
  ];
  const pairs = causeStatuses.flatMap((from) => causeStatuses.map((to) => ({ from, to })));

  test.each(pairs)("$from > $to", ({ from, to }) => {
    expect(canMove(from, to)).toBe(allowed.includes(`${from} > ${to}`));
  });
});

describe("the step that closes a cause", () => {
  const muscles = { muscles: ["psoas_major"], joints: ["hip"] };
  test("is what was assigned, relief aside", () => {
    expect(closingStep(["relieve", "joint"], muscles)).toBe("joints");
    expect(closingStep(["relax", "joint"], muscles)).toBe("muscles");
  });
  test("before that, muscles, unless the pelvis is all there is", () => {
    expect(closingStep([], muscles)).toBe("muscles");
    expect(closingStep(["relieve"], { muscles: ["psoas_major"], joints: ["sacroiliac"] })).toBe("joints");
    expect(closingStep([], { muscles: [], joints: ["hip"] })).toBe("joints");
  });
});
