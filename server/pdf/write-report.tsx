import { renderToBuffer } from "@react-pdf/renderer";
import type { ReportSheet } from "@/domain/report/sheet";
import { registerFonts } from "./fonts";
import { ReportDocument, type ReportOptions } from "./report-document";

/** Draws a report as a PDF, fonts embedded, without the network. */
export function writeReport(sheet: ReportSheet, options: ReportOptions): Promise<Buffer> {
  registerFonts();
  return renderToBuffer(<ReportDocument sheet={sheet} options={options} />);
}
