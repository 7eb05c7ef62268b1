import type { z } from "zod";
import type { MemberActor } from "@/domain/access/actor";
import { paperOf } from "@/domain/handout/sheet";
import { type ChosenReport, makeReportSchema } from "@/domain/report/schemas";
import type { ReportSheet } from "@/domain/report/sheet";
import { asPng } from "@/server/media/prepare-picture";
import { reportSheet } from "@/server/pdf/report-sheet";
import { writeReport } from "@/server/pdf/write-report";
import { languageOfReader } from "../catalog/language-of-reader";
import { readLogo } from "../people/letterhead";
import { type Clock, systemClock } from "../progress/own-client";
import { languageOfClient } from "../reminders/language-of-client";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { reportFacts } from "./report-facts";

/**
 * What a report says, for its reader. While an emergency or same-day answer waits there is none for the client (`locked`:
 * paper cannot be taken back); a doctor's begins with that answer. Each one is recorded: a report leaves the house.
 */
const gatherBy = (clock: Clock) =>
  defineVerb({
    right: "report.make",
    input: makeReportSchema,
    run: async (tx, { clientId, reader, language: asked, large, paper, omit, remark }, actor) => {
      const { practiceId } = actor;
      const memberId = actor.kind === "system" ? null : actor.memberId;
      const usual = reader === "client" ? await languageOfClient(tx, practiceId, clientId) : languageOfReader(actor);
      const language = asked ?? usual;
      const facts = await reportFacts(tx, { practiceId, clientId, memberId, reader, language, now: clock() });
      if (reader === "client") await requireUnlocked(tx, practiceId, clientId);
      const detail = { kind: "report", reader, language, omitted: omit, remark: remark !== null };
      return {
        result: {
          ...{ facts, large, omit, remark, paper: paper ?? paperOf(facts.practice.zone) },
          logo: await readLogo(tx, practiceId, facts.practice),
        },
        audit: { action: "report.make", subjectKind: "client", subjectId: clientId, clientId, detail },
      };
    },
  });

/** A report's words for the page, with the variant that was meant. Throws `not_found` and, for a client's, `locked`. */
export const readReportBy = (clock: Clock) => {
  const gather = gatherBy(clock);
  return async (
    actor: MemberActor,
    input: z.input<typeof makeReportSchema>,
  ): Promise<{ sheet: ReportSheet; variant: ChosenReport }> => {
    const { facts, large, paper, logo: _logo, ...told } = await gather(actor, input);
    const { reader, language } = facts;
    return { sheet: reportSheet(facts, told), variant: { reader, language, large, paper, omit: told.omit } };
  };
};
export const readReport = readReportBy(systemClock);

/** The same as a PDF, with the closing remark that was given: it is printed and nowhere kept. */
export const makeReportBy = (clock: Clock) => {
  const gather = gatherBy(clock);
  return async (actor: MemberActor, input: z.input<typeof makeReportSchema>): Promise<Buffer> => {
    const { facts, large, paper, logo, ...told } = await gather(actor, input);
    return writeReport(reportSheet(facts, told), { large, paper, logo: logo && (await asPng(logo)) });
  };
};
export const makeReport = makeReportBy(systemClock);
