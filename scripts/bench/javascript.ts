/** The scripts that a page's HTML names, fetched as a browser would: their compressed bytes, without the page itself. */
export async function shippedJavaScript(
  url: string,
  headers: Record<string, string>,
): Promise<{ bytes: number; files: number }> {
  const answer = await fetch(url, { headers });
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}.`);
  const html = await answer.text();
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, source]) => source ?? []));
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
