import path from "node:path";
import { Font } from "@react-pdf/renderer";

/** Latin first; the extended file serves the letters that it lacks (ł, ő, ş). */
export const sans = ["Figtree", "Figtree Extended"];
export const serif = ["Newsreader", "Newsreader Extended"];

const longestWord = 22;
let registered = false;

/** Tells the PDF writer its fonts, once: static WOFF, since the variable files of the pages cannot be embedded. */
export function registerFonts(): void {
  if (registered) return;
  const src = (name: string) => path.join(process.cwd(), "server", "pdf", "fonts", `${name}.woff`);
  for (const [family, part] of [
    ["Figtree", "figtree-latin"],
    ["Figtree Extended", "figtree-latin-ext"],
  ] as const)
    Font.register({
      family,
      fonts: [400, 600].map((fontWeight) => ({ src: src(`${part}-${fontWeight}-normal`), fontWeight })),
    });
  Font.register({ family: "Newsreader", src: src("newsreader-latin-500-normal"), fontWeight: 500 });
  Font.register({ family: "Newsreader Extended", src: src("newsreader-latin-ext-500-normal"), fontWeight: 500 });
  // Words stay whole; only one that no line could hold is broken.
  Font.registerHyphenationCallback((word) =>
    word.length <= longestWord ? [word] : (word.match(new RegExp(`.{1,${longestWord / 2}}`, "gu")) ?? [word]),
  );
  registered = true;
}
