import superjson from "superjson";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { dayInZone } from "@/domain/time/calendar-day";
import { sessionCookieName } from "@/server/auth/cookies";
import { handleTrpc } from "@/server/trpc/handler";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";

let practice: TestPractice;
let subject: TestClient;
let cookie: string;

beforeAll(async () => {
  practice = await makePractice();
  subject = await makeClient(practice, { name: "Secret Name" });
  cookie = `${sessionCookieName()}=${await sessionFor(practice.practitioner)}`;
});

interface Sent {
  path?: string;
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

function send({ path = "clients.read", method = "POST", body, headers }: Sent = {}): Promise<Response> {
  const json = body ?? JSON.stringify(superjson.serialize({ clientId: subject.clientId }));
  const all = {
    "content-type": "application/json",
    host: "portal.test",
    origin: "http://portal.test",
    cookie,
    ...headers,
  };
  return handleTrpc(
    new Request(`http://portal.test/api/trpc/${path}`, {
      method,
      headers: all,
      ...(method === "GET" ? {} : { body: json }),
    }),
  );
}

describe("the tRPC door", () => {
  it("answers a proper call, and lets nobody keep the answer", async () => {
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain("Secret Name");
  });

  it("takes no GET: inputs hold health data and addresses get logged", async () => {
    expect((await send({ method: "GET" })).status).toBe(405);
  });

  it.each(["multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded", ""])(
    "refuses a body that another site's form could send: %s",
    async (type) => {
      expect((await send({ headers: { "content-type": type } })).status).toBe(415);
    },
  );

  it.each([
    { origin: "http://elsewhere.test" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("refuses another origin: %o", async (headers) => {
    expect((await send({ headers: Object.fromEntries(Object.entries(headers)) })).status).toBe(403);
  });

  it("refuses a body over 1 MB, said or unsaid", async () => {
    const large = JSON.stringify({ json: { clientId: "x".repeat(1_000_001) } });
    expect((await send({ body: large })).status).toBe(413);
    expect((await send({ body: large, headers: { "content-length": "10" } })).status).toBe(413);
  });

  it("refuses broken JSON and unknown keys with a clear reason, and tells nothing of its insides", async () => {
    const broken = await send({ body: "{ not json" });
    expect(broken.status).toBe(400);
    expect(await broken.text()).not.toMatch(/node_modules|stack|select/i);
    const unknown = await send({ body: JSON.stringify({ json: { clientId: subject.clientId, admin: true } }) });
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain("invalid");
  });

  it("refuses more than ten calls in one", async () => {
    const path = Array.from({ length: 11 }, () => "clients.read").join(",");
    const input = superjson.serialize({ clientId: subject.clientId });
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index, input])));
    const answer = await send({ path: `${path}?batch=1`, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain("Secret Name");
  });

  it("answers nobody without a session, with a forged one, or after it was revoked", async () => {
    for (const forged of ["", `${sessionCookieName()}=forged`]) {
      expect((await send({ headers: { cookie: forged } })).status).toBe(401);
    }
  });

  it("takes what a device sends only from the person whose it is, and else keeps nothing", async () => {
    const other = await makeClient(practice);
    const rate = (member: string) =>
      send({
        path: "my.ratePain",
        body: JSON.stringify(superjson.serialize(said)),
        headers: { cookie: `${sessionCookieName()}=${mine}`, "x-member": member },
      });
    const mine = await sessionFor(subject.actor);
    const now = new Date();
    const zone = "Europe/London";
    const said = { id: uuidv7(), day: dayInZone(now, zone), at: now.toISOString(), zone, score: 4 };
    const wrong = await rate(other.actor.memberId);
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining("signed_out")]);
    const right = await rate(subject.actor.memberId);
    expect(await right.json()).toMatchObject({ result: { data: { json: { id: said.id, repeated: false } } } });
  });
});
