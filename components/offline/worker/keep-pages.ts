import { keptForDevice, keptPlaces, offlinePage } from "../places";
import { picturesIn, staticFilesIn } from "./parts-of-page";
import { forgetOthers, openKept, openStatic, readState, writeState } from "./stores";

/**
 * Keeps pages with all that they need, under the name of the person they were made for. A page is put away with its
 * headers: its policy and its scripts carry the same nonce. Parts come first, so that a kept page is always whole.
 */
export async function keepPages(member: string, pages: readonly string[]): Promise<void> {
  const state = await readState();
  if (state && state.member !== member) await forgetOthers(member);
  await writeState({ member, keptAt: state?.member === member ? state.keptAt : 0 });
  for (const page of pages) {
    const answer = await fetch(page, {
      cache: "no-store",
      headers: { accept: "text/html", [keptForDevice]: "1" },
    });
    if (!answer.ok) continue;
    const html = await answer.clone().text();
    // Signed out, or somebody else by now: nothing of this person stays.
    if (answer.redirected || !html.includes(member)) {
      await forgetOthers(null);
      return;
    }
    await keepStatic(staticFilesIn(html, page));
    const kept = await openKept(member);
    await keepPictures(kept, withPictures(page) ? picturesIn(html) : []);
    await kept.put(page, withoutCoding(html, answer));
  }
  if (pages.length === keptPlaces.length) await writeState({ member, keptAt: Date.now() });
}

/** Photos in messages are large, and nothing that one does without a network needs them. */
const withPictures = (page: string): boolean => page !== "/my/messages";

/** The words for a page that was not kept. */
export async function keepOfflinePage(): Promise<void> {
  const answer = await fetch(offlinePage, { cache: "no-store" });
  if (!answer.ok) throw new Error(`The offline page answered ${answer.status}.`);
  const html = await answer.clone().text();
  await keepStatic(staticFilesIn(html, offlinePage));
  await (await openStatic()).put(offlinePage, withoutCoding(html, answer));
}

/** Files, and what they load later, and so on: a chunk that is missing without a network would break the page. */
async function keepStatic(first: readonly string[]): Promise<void> {
  const store = await openStatic();
  const known = new Set(first);
  const queue = [...first];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const file = (await store.match(path)) ?? (await fetchInto(store, path));
    if (!file || path.endsWith(".woff2")) continue;
    for (const further of staticFilesIn(await file.text(), path)) {
      if (known.has(further)) continue;
      known.add(further);
      queue.push(further);
    }
  }
}

async function keepPictures(kept: Cache, paths: readonly string[]): Promise<void> {
  for (const path of paths) if (!(await kept.match(path))) await fetchInto(kept, path);
}

async function fetchInto(store: Cache, path: string): Promise<Response | null> {
  const answer = await fetch(path);
  if (!answer.ok) return null;
  await store.put(path, answer.clone());
  return answer;
}

/** Drops the files of earlier builds that no kept page needs, while no other page is open that might. */
export async function dropOldFiles(): Promise<void> {
  const state = await readState();
  const store = await openStatic();
  const needed = new Set<string>();
  const texts = [await store.match(offlinePage)];
  if (state) {
    const kept = await openKept(state.member);
    for (const request of await kept.keys()) {
      const page = await kept.match(request);
      if (page?.headers.get("content-type")?.startsWith("text/html")) texts.push(page);
    }
  }
  const queue = (await Promise.all(texts.map((page) => page?.text() ?? ""))).flatMap((html) =>
    staticFilesIn(html, "/"),
  );
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (needed.has(path)) continue;
    needed.add(path);
    if (path.endsWith(".woff2")) continue;
    queue.push(...staticFilesIn((await (await store.match(path))?.text()) ?? "", path));
  }
  for (const request of await store.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== offlinePage && !needed.has(pathname)) await store.delete(request);
  }
}

/** The body is plain by now, whatever the network's coding was. */
function withoutCoding(html: string, { status, headers }: Response): Response {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return new Response(html, { status, headers: kept });
}
