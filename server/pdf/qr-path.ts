import QRCode from "qrcode";
import type { PhoneCode } from "@/domain/handout/sheet";

const quiet = 2;

/** An address as a code for a phone's camera: one path, with the quiet border that cameras need. */
export function qrPath(text: string): PhoneCode {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const dark = Array.from(data).flatMap((on, index) =>
    on ? [`M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z`] : [],
  );
  return { side: size + 2 * quiet, d: dark.join("") };
}
