import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord, client, practice } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import type { ReportSheet } from "@/domain/report/sheet";
import { sessionCookieName } from "@/server/auth/cookies";
import { makeReport, makeReportBy, readReportBy } from "@/server/services/reports/make-report";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { serveReport } from "@/server/trpc/report-handler";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { refused, screenClient } from "../../support/find-fixtures";
import { readPdf } from "../../support/read-pdf";
import { sessionFor } from "../../support/sign-in";
import { type GivenLine, type GivenPlan, lockByScreen, usualLines } from "../progress/published-plan";
import { giveFollowedClient, now } from "./followed-client";

let own: TestPractice;
let other: TestPractice;
let me: GivenPlan;
const make = makeReportBy(now);
const read = readReportBy(now);

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
  me = await giveFollowedClient(own);
});

/** Every word of a report, as a page of text. */
const wordsOf = (sheet: ReportSheet) => JSON.stringify(sheet);
const keysOf = (sheet: ReportSheet) => sheet.sections.map(({ key }) => key);

describe("a report for a doctor", () => {
  it("is terse and whole: findings with date, side and reliability, causes, steps, measures against MIC, adherence", async () => {
    const { text, pages, fonts } = await readPdf(
      await make(own.practitioner, { clientId: me.clientId, reader: "doctor" }),
    );
    for (const words of [
      "Report on low back pain",
      "Núria Łukasiewicz",
      "12 April 1981",
      "Ache when sitting long.",
      "10 June 2026",
      "Red-flag list: not asked yet",
      "Modified Thomas, hip angle, left",
      "3 May 2026",
      "5 Jun 2026",
      "closer to usual",
      "poor",
      "within the usual range",
      "Confirmed, moderate",
      "Balance muscles",
      "mean 7 in the first seven rated days, 2 in the latest seven",
      "better by 8",
      "MIC 5 or 30",
      "exercise was due on 28",
      "No data on",
      "6 before, 3 after",
      "Bridge on two legs",
      "3 × 10",
      "1 / ",
    ])
      expect(text.replaceAll("\u00a0", " ")).toContain(words);
    expect(pages.flatMap(({ outside, piled }) => [...outside, ...piled])).toEqual([]);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  it("says that nothing was logged, and never that nothing was done", async () => {
    const { clientId } = await giveFollowedClient(own);
    const { sheet } = await readReportBy(() => new Date("2026-09-10T09:00:00Z"))(own.practitioner, {
      clientId,
      reader: "doctor",
    });
    const adherence = sheet.sections.find(({ key }) => key === "adherence");
    expect(JSON.stringify(adherence)).toContain("nothing was logged. That is no data, not a zero.");
    expect(JSON.stringify(adherence)).not.toMatch(/0 %|0 done/);
  });

  it("begins with an open red-flag answer, holds the plan back, and cannot leave the answer out", async () => {
    const { clientId } = await giveFollowedClient(own);
    await screenClient(own, clientId, { rf_saddle: "yes" }).catch(() => lockByScreen(own, clientId));
    const { sheet } = await read(own.practitioner, { clientId, reader: "doctor", omit: ["findings", "causes"] });
    expect(keysOf(sheet)[0]).toBe("safety");
    expect(sheet.sections[0]?.tone).toBe("urgent");
    expect(wordsOf(sheet)).toContain("Not cleared: emergency");
    expect(wordsOf(sheet)).toContain("On hold until the open red-flag answer is cleared.");
    expect(wordsOf(sheet)).not.toContain("Bridge on two legs");
  });

  it("names what has nothing recorded instead of showing empty tables", async () => {
    const { clientId } = await makeClient(own);
    const { sheet } = await read(own.practitioner, { clientId, reader: "doctor" });
    expect(keysOf(sheet)).toEqual(["safety", "steps"]);
    expect(sheet.missing).toContain("Findings, Working explanation");
  });
});

describe("a report for a client", () => {
  it("speaks plainly: no pattern names, no bones, no suspicion, no birthday", async () => {
    const { sheet } = await read(own.practitioner, { clientId: me.clientId });
    const said = wordsOf(sheet);
    expect(said).toContain("a difference between sides was noted");
    expect(said).toContain("On average your pain was 7 of 10");
    expect(said).toContain("nearer the usual range");
    for (const words of ["Modified Thomas", "shift_left", "Shift", "Lower crossed", "1981", "MIC", "Reliability"])
      expect(said).not.toContain(words);
    expect(keysOf(sheet)).toEqual(["steps", "measures", "causes", "findings", "adherence", "relief", "plan", "next"]);
  });

  it("is in Spanish with its accents, in large print on Letter, whole", async () => {
    const bytes = await make(own.practitioner, { clientId: me.clientId, language: "es", large: true, paper: "letter" });
    const { text, pages } = await readPdf(bytes);
    for (const words of [
      "Cómo va tu espalda",
      "Para Núria",
      "Equilibrar músculos",
      "todos los días",
      "10 de junio de 2026",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("Bridge on two legs");
    expect(pages[0]).toMatchObject({ width: 612, height: 792 });
    expect(pages.flatMap(({ outside, piled }) => [...outside, ...piled])).toEqual([]);
  });

  it("is not made while a safety answer waits: paper cannot be taken back", async () => {
    const { clientId } = await giveFollowedClient(own);
    await read(own.practitioner, { clientId });
    await lockByScreen(own, clientId);
    expect(await refused(make(own.practitioner, { clientId }))).toMatchObject({ code: "locked" });
  });
});

describe("a report of any kind", () => {
  it("holds twelve causes, twelve lines, the longest names and the longest remark on whole sheets", async () => {
    const { clientId } = await giveFollowedClient(own, { name: longName, causes: 12, lines: dozen });
    await inPractice(own.system, async (tx) => {
      await tx
        .update(client)
        .set({ name: longName, complaint: "Pain ".repeat(80) })
        .where(eq(client.id, clientId));
      await tx.update(practice).set({ name: longName }).where(eq(practice.id, own.practiceId));
    });
    const remark = `${longName} ${"word ".repeat(200)}`.trim();
    for (const [reader, large] of [
      ["doctor", true],
      ["client", false],
    ] as const) {
      const bytes = await make(own.practitioner, { clientId, reader, large, remark, language: "es" });
      const { pages, text, fonts } = await readPdf(bytes);
      expect(pages.flatMap(({ outside, piled }) => [...outside, ...piled])).toEqual([]);
      expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
      expect(text.replace(/[- ]/g, "")).toContain(longName.replace(/[- ]/g, ""));
      expect(text.replace(/\s+/g, " ")).toContain("word word word");
      expect(text).toContain(`${pages.length} / ${pages.length}`);
    }
    await inPractice(own.system, (tx) =>
      tx.update(practice).set({ name: "Test practice" }).where(eq(practice.id, own.practiceId)),
    );
  });

  it("leaves out the sections that were chosen, and prints the remark", async () => {
    const { sheet } = await read(own.practitioner, {
      clientId: me.clientId,
      omit: ["findings", "plan"],
      remark: "Well done.",
    });
    expect(keysOf(sheet)).not.toContain("findings");
    expect(keysOf(sheet)).not.toContain("plan");
    expect(sheet.remark.text).toBe("Well done.");
  });

  it("is recorded each time, for whom and without what; the remark itself is kept nowhere", async () => {
    const remark = "A sentence about nobody else.";
    await make(own.practitioner, { clientId: me.clientId, reader: "doctor", omit: ["relief"], remark });
    const [row] = await inPractice(own.system, (tx) =>
      tx
        .select({ action: auditRecord.action, detail: auditRecord.detail, memberId: auditRecord.memberId })
        .from(auditRecord)
        .where(and(eq(auditRecord.practiceId, own.practiceId), eq(auditRecord.clientId, me.clientId)))
        .orderBy(desc(auditRecord.at), desc(auditRecord.id))
        .limit(1),
    );
    expect(row).toMatchObject({
      action: "report.make",
      memberId: own.practitioner.memberId,
      detail: { kind: "report", reader: "doctor", omitted: ["relief"], remark: true },
    });
    expect(JSON.stringify(row)).not.toContain(remark);
  });

  it("is made by practitioners of the practice only", async () => {
    const input = { clientId: me.clientId };
    for (const actor of [own.admin, me.actor])
      expect(await refused(makeReport(actor, input))).toMatchObject({ code: "not_allowed" });
    expect(await refused(makeReport(other.practitioner, input))).toMatchObject({ code: "not_found" });
    expect(await refused(makeReport(own.practitioner, { clientId: "no-id" }))).toMatchObject({ code: "invalid" });
  });
});

describe("the address of a report", () => {
  const ask = async (
    actor: MemberActor | null,
    form: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const request = new Request(`http://portal.test/api/clients/${me.clientId}/report.pdf`, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: {
        host: "portal.test",
        ...(actor ? { cookie: `${sessionCookieName()}=${await sessionFor(actor)}` } : {}),
        ...headers,
      },
    });
    return serveReport(request, me.clientId);
  };

  it("takes the choices and the remark as a form, and answers with a PDF that nobody keeps", async () => {
    const answer = await ask(own.practitioner, {
      reader: "doctor",
      omit: "plan",
      remark: "Kind\r\nregards",
      paper: "letter",
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain("Kind regards");
    expect(text).not.toContain("Current programme");
  });

  it("answers nobody else, and no form of another site", async () => {
    expect((await ask(null)).status).toBe(401);
    for (const actor of [own.admin, me.actor]) expect((await ask(actor)).status).toBe(403);
    expect((await ask(other.practitioner)).status).toBe(404);
    expect((await ask(own.practitioner, {}, { origin: "http://elsewhere.test" })).status).toBe(403);
    expect((await ask(own.practitioner, { remark: "a".repeat(50_000) })).status).toBe(413);
  });
});
