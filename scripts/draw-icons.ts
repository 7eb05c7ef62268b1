import { mkdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

/** Draws the home screen's icons from the mark of app/icon.svg: `npx tsx scripts/draw-icons.ts`. */
const root = path.resolve(import.meta.dirname, "..");

/** The mark on its ground; a maskable icon keeps it within the inner 80 %, a corner is rounded by whoever shows it. */
function mark({ corner, scale }: { corner: number; scale: number }): Buffer {
  const shift = (32 * (1 - scale)) / 2;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="${corner}" fill="#faf7f3"/>
  <g transform="translate(${shift} ${shift}) scale(${scale})">
    <path d="M16 3v13" stroke="#3b5560" stroke-width="1.8"/>
    <path d="M11 14.500h10v4.500l-5 10.500-5-10.500z" fill="#00545d"/>
  </g>
</svg>`);
}

const icons = [
  { file: "public/icons/icon-192.png", size: 192, corner: 7, scale: 0.94 },
  { file: "public/icons/icon-512.png", size: 512, corner: 7, scale: 0.94 },
  { file: "public/icons/maskable-512.png", size: 512, corner: 0, scale: 0.72 },
  // Apple rounds the corners itself and shows what is transparent as black.
  { file: "app/apple-icon.png", size: 180, corner: 0, scale: 0.82 },
];

mkdirSync(path.join(root, "public", "icons"), { recursive: true });
for (const { file, size, corner, scale } of icons) {
  const image = sharp(mark({ corner, scale }), { density: (72 * size) / 24 });
  await image.resize(size, size).png({ compressionLevel: 9 }).toFile(path.join(root, file));
}
