/** The scripts that a page's HTML names, fetched as a browser would: their compressed bytes, without the page itself. */
export async function shippedJavaScript(
  url: string,
  headers: Record<string, string>,
): Promise<{ bytes: number; files: number }> {
  const answer = await fetch(url, { headers });
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}.`);
  const html = await answer.text();
  // Browsers of this decade skip what is marked for those without modules.
  const tags = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(tags.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
  let bytes = 0;
  for (const source of sources) {
    const script = await fetch(new URL(source, url), { headers: { "accept-encoding": "gzip" } });
    bytes += await compressedSize(await script.arrayBuffer());
  }
  return { bytes, files: sources.size };
}

async function compressedSize(plain: ArrayBuffer): Promise<number> {
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
