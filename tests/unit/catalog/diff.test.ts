import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffEntries } from "@/domain/catalog/diff";
import { standing } from "../figure/poses";
import { bridge, slump } from "./samples";

const exercise = (change: Partial<typeof bridge>) => ({ kind: "exercise" as const, content: { ...bridge, ...change } });

describe("a comparison of two versions", () => {
  it("says nothing when nothing changed, whatever the order of the keys", () => {
    const reversed = Object.fromEntries(Object.entries(bridge).reverse());
    expect(diffEntries(exercise({}), { kind: "exercise", content: { ...bridge, ...reversed } })).toEqual([]);
  });

  it("names the fields in the order of the form", () => {
    const changes = diffEntries(exercise({}), exercise({ stopWhen: "It stings.", title: "Bridge on two legs" }));
    expect(changes.map((change) => change.field)).toEqual(["title", "stopWhen"]);
  });

  it("says that a figure or a picture changed, without its numbers", () => {
    const pose = { ...standing, key: "e_bridge" };
    const [change, ...rest] = diffEntries(exercise({ pose }), exercise({ pose: { ...pose, keys: [{ hold: 3 }] } }));
    expect(change).toEqual({ field: "pose", shape: "figure", runs: [] });
    expect(rest).toEqual([]);
    expect(diffEntries(exercise({}), exercise({ pose }))).toMatchObject([{ field: "pose", shape: "figure" }]);
    const picture = { mediaId: "019aa000-0000-7000-8000-000000000000", alt: "A bridge" };
    expect(diffEntries(exercise({ picture }), exercise({}))).toMatchObject([{ field: "picture", shape: "figure" }]);
    const turned = Object.fromEntries(Object.entries(pose).reverse());
    expect(diffEntries(exercise({ pose }), exercise({ pose: { ...pose, ...turned } }))).toEqual([]);
  });

  it("marks the words of a text", () => {
    const [change] = diffEntries(exercise({}), exercise({ why: "It makes your buttocks much stronger." }));
    expect(change).toEqual({
      field: "why",
      shape: "text",
      runs: [
        { mark: "same", text: "It makes " },
        { mark: "removed", text: "the " },
        { mark: "added", text: "your " },
        { mark: "same", text: "buttocks " },
        { mark: "added", text: "much " },
        { mark: "same", text: "stronger. " },
      ],
    });
  });

  it("marks the lines of a list", () => {
    const [change] = diffEntries(exercise({}), exercise({ steps: ["Lie down.", "Breathe.", "Come down slowly."] }));
    expect(change).toEqual({
      field: "steps",
      shape: "list",
      runs: [
        { mark: "same", text: "Lie down." },
        { mark: "removed", text: "Lift the hips." },
        { mark: "added", text: "Breathe." },
        { mark: "same", text: "Come down slowly." },
      ],
    });
  });

  it("shows a number of the dose that was added, changed or taken away", () => {
    const changes = diffEntries(
      exercise({}),
      exercise({ dose: { sets: 4, holdSeconds: 5, timesADay: 1, daysAWeek: 3 } }),
    );
    expect(changes).toEqual([
      {
        field: "dose.sets",
        shape: "value",
        runs: [
          { mark: "removed", text: "3" },
          { mark: "added", text: "4" },
        ],
      },
      { field: "dose.holdSeconds", shape: "value", runs: [{ mark: "added", text: "5" }] },
      { field: "dose.reps", shape: "value", runs: [{ mark: "removed", text: "10" }] },
    ]);
  });

  it("shows a list of records as lines", () => {
    const [change] = diffEntries(
      { kind: "test", content: slump },
      { kind: "test", content: { ...slump, sources: [{ text: "A textbook" }] } },
    );
    expect(change?.runs).toEqual([
      { mark: "same", text: "A textbook" },
      { mark: "removed", text: "A trial · https://example.org/trial?a=1,2" },
    ]);
  });

  it("rebuilds both texts from its runs", () => {
    const sentence = fc.array(fc.constantFrom("up", "down", "slowly", "hold"), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const [change] = diffEntries(exercise({ why: before.join(" ") }), exercise({ why: after.join(" ") }));
        if (!change) {
          expect(before).toEqual(after);
          return;
        }
        const side = (other: string) =>
          change.runs
            .filter((run) => run.mark !== other)
            .map((run) => run.text.trim())
            .join(" ");
        expect(side("added")).toBe(before.join(" "));
        expect(side("removed")).toBe(after.join(" "));
      }),
    );
  });
});
