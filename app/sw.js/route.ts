import path from "node:path";
import { build } from "esbuild";

export const dynamic = "force-static";

/** The service worker, compiled once with the build. It stands at the root, because its reach is what lies below it. */
export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.join(process.cwd(), "components/offline/worker/service-worker.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return new Response(outputFiles[0]?.text, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
