import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  /** `outside`: what leaves the sheet; `piled`: what is written over something else. */
  pages: { width: number; height: number; text: string; outside: string[]; piled: string[] }[];
  text: string;
  /** Of every font that a page sets: its name and whether its program stands in the file. */
  fonts: { name: string; embedded: boolean }[];
}

/** Opens a PDF with another library than the one that wrote it, and reads back what a reader would see. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await loading.promise;
  const fonts = new Map<string, boolean>();
  const pages: ReadPdf["pages"] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const written = items.flatMap((item) => ("str" in item ? [item] : []));
    const outside = written.filter(({ transform, width: long, height: high }) => {
      const [x, y] = [Number(transform[4]), Number(transform[5])];
      return x < 0 || y < 0 || x + long > width + 0.5 || y + high > height + 0.5;
    });
    const boxes = written
      .filter(({ str }) => str.trim() !== "")
      .map(({ str, transform, width: long, height: high }) => ({
        str,
        x: Number(transform[4]),
        y: Number(transform[5]),
        long,
        high,
      }));
    const piled = boxes.filter((one, index) =>
      boxes.slice(0, index).some((other) => {
        const across = Math.min(one.x + one.long, other.x + other.long) - Math.max(one.x, other.x);
        const down = Math.min(one.y + one.high, other.y + other.high) - Math.max(one.y, other.y);
        return across > 1.5 && down > 0.35 * Math.min(one.high, other.high);
      }),
    );
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operation] of fnArray.entries()) {
      if (operation !== OPS.setFont) continue;
      const font = page.commonObjs.get(argsArray[index][0]);
      fonts.set(font.name, font.missingFile !== true && font.data !== undefined);
    }
    const text = written.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")).join("");
    pages.push({
      width,
      height,
      text: text.replace(/\s+/g, " "),
      outside: outside.map(({ str }) => str),
      piled: piled.map(({ str }) => str),
    });
  }
  await loading.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join(" "),
    fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
  };
}
