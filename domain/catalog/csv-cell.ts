const formulaStart = /^'*[=+\-@\t\r]/;
const guardedFormula = /^'+[=+\-@\t\r]/;

/**
 * Spreadsheets run a cell that begins with = + - @ tab or CR. Such a cell is written with a ' before it; so is one
 * that already has the ', so that `unguardCell` gives back exactly what was there.
 */
export function guardCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell;
}

/** A cell that a spreadsheet would run, and that we never wrote: it is refused. Plain numbers are no formulas. */
export function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell);
}

/** Lists stand in one cell as `a | b`; the parts of a record as `a > b`. A backslash keeps a sign as it is. */
export function joinList(entries: ReadonlyArray<readonly string[]>): string {
  return entries.map((parts) => parts.map(escapeSigns).join(" > ")).join(" | ");
}

export function splitList(cell: string): string[][] {
  if (cell.trim() === "") return [];
  return splitAt(cell, "|").map((entry) => splitAt(entry, ">").map((part) => unescapeSigns(part.trim())));
}

const escapeSigns = (text: string): string => text.replace(/[\\|>]/g, (sign) => `\\${sign}`);
const unescapeSigns = (text: string): string => text.replace(/\\([\\|>])/g, "$1");

function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let current = "";
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === "\\") {
      current += sign + text.charAt(index + 1);
      index++;
    } else if (sign === separator) {
      parts.push(current);
      current = "";
    } else current += sign;
  }
  return [...parts, current];
}
