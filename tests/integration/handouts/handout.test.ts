import { Document, Page, renderToBuffer, Text } from "@react-pdf/renderer";
import { eq } from "drizzle-orm";
import { createElement } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { client, practice } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { sessionCookieName } from "@/server/auth/cookies";
import { makeHandout, makeOwnHandout } from "@/server/services/handouts/make-handout";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { serveHandout, serveOwnHandout } from "@/server/trpc/handout-handlers";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { readPdf } from "../../support/read-pdf";
import { sessionFor } from "../../support/sign-in";
import { auditedActions } from "../catalog/support";
import { type GivenLine, type GivenPlan, givePlan, lockByScreen, usualLines } from "../progress/published-plan";

let own: TestPractice;
let other: TestPractice;
let me: GivenPlan;

const longName = "Maximiliana Konstantinopoulou-Featherstonehaugh de la Santísima Trinidad y Llanfairpwllgwyngyll";
const dozen: GivenLine[] = [
  ...usualLines,
  ...["e_clamshell", "e_dead_bug", "e_bird_dog", "e_lat_prayer", "e_hamstring_slider_ecc"].map(
    (key): GivenLine => ({ key, phase: "strengthen", side: "both", dose: { sets: 3, reps: 12, timesADay: 2 } }),
  ),
];

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other");
  await loadContentPack(own.system);
  me = await givePlan(own, { name: "Núria Łukasiewicz" });
});

describe("a handout", () => {
  it("is two pages for the usual plan, with every line, its dose, the signs to get help for and the way back", async () => {
    const bytes = await makeHandout(own.practitioner, { clientId: me.clientId });
    const { pages, text, fonts } = await readPdf(bytes);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatchObject({ width: expect.closeTo(595.28, 0), height: expect.closeTo(841.89, 0) });
    for (const words of [
      "Núria Łukasiewicz",
      "Version 1, 4 May 2026",
      "Bridge on two legs",
      "3 × 10",
      "left side",
      "every day",
      "When it hurts",
      "losing control of your bowels",
      "999 in the UK, 112 in Europe",
      "2 / 2",
    ])
      expect(text).toContain(words);
    expect(pages.flatMap(({ outside, piled }) => [...outside, ...piled])).toEqual([]);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(fonts.map(({ name }) => name).join()).toMatch(/Figtree.*Newsreader|Newsreader.*Figtree/);
  });

  it("speaks Spanish with its accents, whoever asks for it", async () => {
    const bytes = await makeHandout(own.practitioner, { clientId: me.clientId, language: "es" });
    const { text, pages } = await readPdf(bytes);
    expect(pages).toHaveLength(2);
    for (const words of ["Tu plan", "Para Núria", "todos los días", "Cuando duele", "Versión 1, 4 de mayo de 2026"])
      expect(text).toContain(words);
    expect(text).not.toContain("Bridge on two legs");
  });

  it("holds twelve lines, the longest name and large print without anything leaving the paper", async () => {
    const { clientId } = await givePlan(own, { name: longName, versions: [{ lines: dozen }] });
    await inPractice(own.system, (tx) => tx.update(client).set({ name: longName }).where(eq(client.id, clientId)));
    const [normal, large] = await Promise.all(
      [false, true].map(async (isLarge) => {
        const bytes = await makeHandout(own.practitioner, { clientId, large: isLarge, paper: "letter" });
        return readPdf(bytes);
      }),
    );
    for (const read of [normal, large]) {
      expect(read?.pages.flatMap(({ outside, piled }) => [...outside, ...piled])).toEqual([]);
      expect(read?.pages[0]).toMatchObject({ width: 612, height: 792 });
      expect(read?.text.replace(/[- ]/g, "")).toContain(longName.replace(/[- ]/g, ""));
    }
    expect(large?.pages.length).toBeGreaterThan(normal?.pages.length ?? 99);
  });

  it("is on the paper of the practice's country", async () => {
    const american = await makePractice("Boulder");
    await loadContentPack(american.system);
    await inPractice(american.system, (tx) =>
      tx.update(practice).set({ zone: "America/Denver" }).where(eq(practice.id, american.practiceId)),
    );
    const { clientId } = await givePlan(american);
    const { pages } = await readPdf(await makeHandout(american.practitioner, { clientId }));
    expect(pages[0]).toMatchObject({ width: 612, height: 792 });
  });

  it("is not made while a safety answer waits, nor without a published plan", async () => {
    const locked = await givePlan(own);
    await makeHandout(own.practitioner, { clientId: locked.clientId });
    await lockByScreen(own, locked.clientId);
    await expect(makeHandout(own.practitioner, { clientId: locked.clientId })).rejects.toMatchObject({
      code: "locked",
    });
    await expect(makeOwnHandout(locked.actor, {})).rejects.toMatchObject({ code: "locked" });
    const { clientId } = await makeClient(own);
    await expect(makeHandout(own.practitioner, { clientId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is recorded each time it is made", async () => {
    await makeOwnHandout(me.actor, {});
    expect(await auditedActions(own)).toContain("report.make");
  });
});

it("would be seen to leave the paper, or to lean on a font that is not in the file", async () => {
  const style = { position: "absolute", left: 560, top: 20, fontFamily: "Helvetica" } as const;
  const text = createElement(Text, { style }, "a long word that leaves the paper");
  const bytes = await renderToBuffer(createElement(Document, {}, createElement(Page, { size: "A4" }, text)));
  const { pages, fonts } = await readPdf(bytes);
  expect(pages[0]?.outside).not.toEqual([]);
  expect(fonts).toEqual([{ name: expect.stringContaining("Helvetica"), embedded: false }]);
});

describe("the address of a handout", () => {
  const headersOf = async (actor: MemberActor | null) => ({
    host: "portal.test",
    ...(actor ? { cookie: `${sessionCookieName()}=${await sessionFor(actor)}` } : {}),
  });
  const get = async (actor: MemberActor | null, clientId = me.clientId, query = "") =>
    serveHandout(
      new Request(`http://portal.test/api/clients/${clientId}/handout.pdf${query}`, {
        headers: await headersOf(actor),
      }),
      clientId,
    );

  it("answers the practitioner with a PDF that nobody keeps", async () => {
    const answer = await get(own.practitioner, me.clientId, "?language=es&large=1&paper=letter");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { text, pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain("Tu plan");
    expect(pages[0]?.width).toBe(612);
  });

  it("answers nobody else", async () => {
    expect((await get(null)).status).toBe(401);
    for (const actor of [own.admin, me.actor]) expect((await get(actor)).status).toBe(403);
    expect((await get(other.practitioner)).status).toBe(404);
    expect((await get(own.practitioner, "no-id")).status).toBe(404);
  });

  it("gives a client their own and no other, and staff none of it", async () => {
    const ask = async (actor: MemberActor | null) =>
      serveOwnHandout(new Request("http://portal.test/api/my/handout.pdf", { headers: await headersOf(actor) }));
    const answer = await ask(me.actor);
    expect(answer.status).toBe(200);
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain("Núria Łukasiewicz");
    const neighbour = await makeClient(own);
    expect((await ask(neighbour.actor)).status).toBe(404);
    expect((await ask(own.practitioner)).status).toBe(403);
    expect((await ask(null)).status).toBe(401);
  });
});
