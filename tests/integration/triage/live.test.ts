import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { directory } from "@/db/pool";
import { authSession } from "@/db/schema/index";
import { dayInZone } from "@/domain/time/calendar-day";
import { sessionCookieName } from "@/server/auth/cookies";
import { hashToken } from "@/server/auth/token";
import { ratePain } from "@/server/services/progress/rate-pain";
import { followBoard } from "@/server/services/triage/follow-board";
import { handleTrpc } from "@/server/trpc/handler";
import { makeClient, makePractice, type TestClient } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";

const zone = "Europe/London";
const rate = ({ actor }: TestClient, score: number) =>
  ratePain(actor, { id: uuidv7(), day: dayInZone(new Date(), zone), at: new Date().toISOString(), zone, score });

describe("the live board", () => {
  it("tells of a commit by itself, of the own practice alone, by ids only", async () => {
    const own = await makePractice();
    const other = await makePractice("Other");
    const [client, stranger] = [await makeClient(own), await makeClient(other)];
    const stop = new AbortController();
    const stream = followBoard(own.practitioner, async () => true, stop.signal);
    expect((await stream.next()).value).toEqual({ clientId: null });
    // Listening has begun when the whole board is asked for a second time.
    expect((await stream.next()).value).toEqual({ clientId: null });
    await rate(stranger, 9);
    // What is no message of the portal's own is passed over, and ends nothing.
    for (const strange of ["no json", "{}", '{"practiceId":1}'])
      await directory().execute(sql`select pg_notify('triage', ${strange})`);
    await rate(client, 8);
    expect((await stream.next()).value).toEqual({ clientId: client.clientId });
    const next = stream.next();
    stop.abort();
    expect((await next).done).toBe(true);
  });

  it("ends when the person is signed out, though nothing happens", async () => {
    const own = await makePractice();
    let isIn = true;
    const stream = followBoard(own.practitioner, async () => isIn, new AbortController().signal, 50);
    await stream.next();
    await stream.next();
    const next = stream.next();
    isIn = false;
    expect((await next).done).toBe(true);
  });

  it("streams over GET to whoever may read the board, and to nobody whose session was revoked", async () => {
    const own = await makePractice();
    const client = await makeClient(own);
    const token = await sessionFor(own.practitioner);
    const ask = (cookie: string, path = "triage.changes") => {
      const input = encodeURIComponent(JSON.stringify({ json: {} }));
      const url = `http://localhost/api/trpc/${path}?input=${input}`;
      return handleTrpc(new Request(url, { headers: { cookie, host: "localhost" } }));
    };
    const cookieOf = (secret: string) => `${sessionCookieName()}=${secret}`;
    const response = await ask(cookieOf(token));
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (let part = 0; part < 5 && !text.includes("clientId"); part += 1)
      text += decoder.decode((await reader?.read())?.value);
    expect(text).toContain("clientId");
    await reader?.cancel();
    expect((await ask(cookieOf(token), "triage.board")).status).toBe(405);
    expect(await (await ask(cookieOf(await sessionFor(client.actor)))).text()).toContain("FORBIDDEN");
    await directory()
      .update(authSession)
      .set({ revokedAt: new Date() })
      .where(eq(authSession.tokenHash, hashToken(token)));
    expect(await (await ask(cookieOf(token))).text()).toContain("UNAUTHORIZED");
  });
});
