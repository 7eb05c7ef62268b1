import { describe, expect, it } from "vitest";
import { picturesIn, staticFilesIn } from "@/components/offline/worker/parts-of-page";

describe("the parts of a page that a phone keeps", () => {
  it("are its scripts and styles, and what those load later", () => {
    const html = `<link rel="stylesheet" href="/_next/static/chunks/0a.css"/><script src="/_next/static/chunks/0b~x.js">
      </script><script>self.__next_f.push([1,"/_next/static/chunks/0c.js"])</script>`;
    expect(staticFilesIn(html, "/my")).toEqual([
      "/_next/static/chunks/0a.css",
      "/_next/static/chunks/0b~x.js",
      "/_next/static/chunks/0c.js",
    ]);
    const script = `e.v(t=>Promise.all(["static/chunks/lazy-1.js","static/chunks/lazy-1.css"].map(t=>e.l(t))))`;
    expect(staticFilesIn(script, "/_next/static/chunks/0b~x.js")).toEqual([
      "/_next/static/chunks/lazy-1.js",
      "/_next/static/chunks/lazy-1.css",
    ]);
  });

  it("are the fonts of a style sheet, from where it stands", () => {
    const css = `@font-face{src:url(../media/figtree.p.woff2) format("woff2")}a{background:url(data:image/png;base64,x)}`;
    expect(staticFilesIn(css, "/_next/static/chunks/0a.css")).toEqual(["/_next/static/media/figtree.p.woff2"]);
  });

  it("are the pictures of its exercises, each once", () => {
    const path = "/api/media/01890a5d-ac96-774b-bcce-b302099a8057";
    const drawn = "/api/media/stills/01890a5d-ac96-774b-bcce-b302099a8057/medium.bun.leggings.slim";
    const html = `<img src="${path}"><img src="${path}"><img src="${drawn}"><a href="/api/media/nothing">`;
    expect(picturesIn(html)).toEqual([path, drawn]);
  });
});
