import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "./context";
import { appRouter } from "./root";

const largestBody = 1_000_000;
/** A whole catalog in two languages is one file; nothing else may be as large. */
const largestImport = 3_500_000;
const importPath = "/api/trpc/catalog.import";

/**
 * Serves the router. Everything is POST with JSON: inputs hold health data and URLs get logged; forms and other
 * sites cannot send it. A body over 1 MB (3.5 MB for an import) is refused before it is parsed.
 */
export async function handleTrpc(request: Request): Promise<Response> {
  if (request.method === "GET" && isStream(request)) return openStream(request);
  if (request.method !== "POST") return refuse(405, "method");
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return refuse(415, "content_type");
  if (!isSameOrigin(request)) return refuse(403, "origin");
  const body = await readBody(request, new URL(request.url).pathname === importPath ? largestImport : largestBody);
  if (body === null) return refuse(413, "too_large");
  const bounded = new Request(request.url, { method: "POST", headers: request.headers, body });
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: bounded,
    router: appRouter,
    allowMethodOverride: true,
    maxBatchSize: 10,
    createContext: () => createContext(request.headers),
  });
  response.headers.set("cache-control", "no-store");
  return response;
}

/** A browser's event stream is a GET. Only this one is let through: it takes no input, so nothing stands in the address. */
function isStream(request: Request): boolean {
  return new URL(request.url).pathname === "/api/trpc/triage.changes";
}

async function openStream(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, "origin");
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
  });
  response.headers.set("cache-control", "no-store, no-transform");
  response.headers.set("x-accel-buffering", "no");
  return response;
}

/** Browsers send Origin with every POST; one from elsewhere, or a cross-site fetch, is refused. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (!origin) return true;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The body, or null when it is larger than that: what is said in the header is believed, what is not is counted. */
export async function readBody(request: Request, largest: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function refuse(status: number, reason: string): Response {
  return Response.json({ error: { message: reason } }, { status, headers: { "cache-control": "no-store" } });
}
