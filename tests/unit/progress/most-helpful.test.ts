import { describe, expect, it } from "vitest";
import { byEase, easeOf, mostHelpful } from "@/domain/progress/most-helpful";

const technique = (name: string, uses: number, before: number, after: number) => ({
  name,
  effect: uses === 0 ? null : { uses, before, after },
});
const kit = [
  technique("untried", 0, 0, 0),
  technique("once, wonderful", 1, 8, 1),
  technique("eased two", 4, 6, 4),
  technique("eased three", 2, 7, 4),
  technique("eased three, often", 9, 6, 3),
  technique("no ease", 5, 5, 5),
  technique("made it worse", 3, 5, 6),
];
const named = (names: string[]) => kit.filter(({ name }) => names.includes(name));

describe("what has helped most", () => {
  it("is the largest ease over two uses or more; of equals the one used more often", () => {
    expect(mostHelpful(kit)?.name).toBe("eased three, often");
    expect(mostHelpful(named(["eased two", "eased three"]))?.name).toBe("eased three");
  });

  it("is nothing after a single use, and nothing where nothing eased", () => {
    expect(mostHelpful(named(["untried", "once, wonderful"]))).toBeNull();
    expect(mostHelpful(named(["no ease", "made it worse", "once, wonderful"]))).toBeNull();
    expect(mostHelpful([])).toBeNull();
    expect([easeOf(null), easeOf({ uses: 1, before: 8, after: 1 }), easeOf({ uses: 2, before: 8, after: 1 })]).toEqual([
      null,
      null,
      7,
    ]);
  });

  it("orders a kit: what eased, what was tried once, the untried, what did not ease", () => {
    expect([...kit].sort(byEase).map(({ name }) => name)).toEqual([
      "eased three, often",
      "eased three",
      "eased two",
      "once, wonderful",
      "untried",
      "no ease",
      "made it worse",
    ]);
  });
});
