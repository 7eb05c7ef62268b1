import { offlinePage } from "../places";
import type { FetchOfPage } from "./scope";
import { forgetOthers, openKept, openStatic, readState } from "./stores";

/** With one bar of network the kept page comes first; the network's own is there at the next opening. */
const patience = 4_000;

/**
 * Says how a request is answered; null leaves it to the browser. Kept are the client's own pages and what they are made
 * of; nothing of the practice's or the admin's pages, no call that writes, nothing of signing in.
 */
export function answerOf({ request }: FetchOfPage, origin: string): Promise<Response> | null {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return null;
  const { pathname } = url;
  if (pathname.startsWith("/_next/static/")) return staticFile(request);
  if (pathname.startsWith("/api/media/")) return picture(request);
  if (request.mode === "navigate") return page(request, pathname);
  if (pathname === "/my" || pathname.startsWith("/my/")) return partOfPage(request);
  return null;
}

async function staticFile(request: Request): Promise<Response> {
  return (await (await openStatic()).match(request)) ?? fetch(request);
}

async function picture(request: Request): Promise<Response> {
  const state = await readState();
  const kept = state && (await (await openKept(state.member)).match(request));
  return kept ?? fetch(request);
}

async function page(request: Request, pathname: string): Promise<Response> {
  const kept = await keptPage(pathname);
  const network = fetch(request);
  if (/^\/(sign-in|invite|reset)\b/.test(pathname))
    // Who stands there is nobody yet, and may become somebody else: what was kept of anybody goes.
    return network.then(async (answer) => {
      if (answer.ok) await forgetOthers(null);
      return answer;
    }, fallback);
  if (!kept) return network.catch(fallback);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  const lively = network.then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept);
  return Promise.race([lively, late]);
}

async function keptPage(pathname: string): Promise<Response | undefined> {
  const state = await readState();
  if (!state || !(pathname === "/my" || pathname.startsWith("/my/"))) return undefined;
  return (await openKept(state.member)).match(pathname);
}

async function fallback(): Promise<Response> {
  return (await (await openStatic()).match(offlinePage)) ?? Response.error();
}

/** What the router asks for between two pages. A refusal makes it open the whole page instead, which may be kept. */
async function partOfPage(request: Request): Promise<Response> {
  const refusal = () => new Response(null, { status: 503, headers: { "content-type": "text/plain" } });
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(refusal()), 2 * patience));
  return Promise.race([fetch(request).catch(refusal), late]);
}
