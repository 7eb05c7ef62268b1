/**
 * The scripts, styles and fonts that a text names: a page its own, a script those that it loads later, a style sheet its
 * fonts. Addresses are returned as paths from the root.
 */
export function staticFilesIn(text: string, from: string): string[] {
  const found = new Set<string>();
  for (const [, name] of text.matchAll(/static\/((?:chunks|media|css)\/[\w./~@%-]+\.(?:js|css|woff2))/g))
    found.add(`/_next/static/${name}`);
  // A style sheet names its fonts from where it stands.
  if (from.endsWith(".css"))
    for (const [, address] of text.matchAll(/url\(["']?([^"')]+?\.woff2)["']?\)/g))
      if (address) found.add(new URL(address, `http://localhost${from}`).pathname);
  return [...found];
}

const pictureAddress = /\/api\/media\/(?:stills\/[0-9a-f-]{36}\/[a-z]+(?:\.[a-z]+){3}|[0-9a-f-]{36})/g;

/** The photos and drawings that a page shows, as paths from the root. */
export function picturesIn(html: string): string[] {
  return [...new Set([...html.matchAll(pictureAddress)].map(([path]) => path))];
}
