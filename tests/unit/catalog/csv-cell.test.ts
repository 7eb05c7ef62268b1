import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell, isFormula, joinList, splitList, unguardCell } from "@/domain/catalog/csv-cell";

describe("cells", () => {
  it("never begin with what a spreadsheet would run", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
      expect(guardCell(`${start}1+1`)).toBe(`'${start}1+1`);
      expect(isFormula(`${start}cmd`)).toBe(true);
    }
  });

  it("come back as they were, whatever they hold", () => {
    const tricky = fc.stringMatching(/^['=+\-@\t\ra]{0,5}$/);
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string()), (text) => {
        const cell = guardCell(text);
        expect(/^[=+\-@\t\r]/.test(cell)).toBe(false);
        expect(unguardCell(cell)).toBe(text);
      }),
    );
  });

  it("keep an apostrophe that guards nothing", () => {
    expect(guardCell("'tis so")).toBe("'tis so");
    expect(unguardCell("'tis so")).toBe("'tis so");
  });

  it("may hold a negative number", () => {
    expect(isFormula("-12.5")).toBe(false);
    expect(isFormula("-12.5+A1")).toBe(true);
  });
});

describe("lists in a cell", () => {
  it("come back as they were, with separators and backslashes inside", () => {
    const part = fc.stringMatching(/^[a|>\\]{1,6}$/);
    fc.assert(
      fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (entries) => {
        expect(splitList(joinList(entries))).toEqual(entries);
      }),
    );
  });

  it("are empty when the cell is", () => {
    expect(splitList("  ")).toEqual([]);
  });
});
