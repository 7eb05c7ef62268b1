import type { z } from "zod";
import type { MemberActor } from "@/domain/access/actor";
import { makeHandoutSchema, makeOwnHandoutSchema } from "@/domain/handout/schemas";
import { type HandoutSheet, type Paper, paperOf } from "@/domain/handout/sheet";
import { asPng } from "@/server/media/prepare-picture";
import { handoutSheet } from "@/server/pdf/handout-sheet";
import { writeHandout } from "@/server/pdf/write-handout";
import { languageOfReader } from "../catalog/language-of-reader";
import { readLogo } from "../people/letterhead";
import { ownClientId } from "../progress/own-client";
import { languageOfClient } from "../reminders/language-of-client";
import { defineVerb } from "../verb";
import { handoutFacts } from "./handout-facts";

/** A client's published plan as it is printed, in the asked language or the client's own. Recorded as a report made. */
const gather = defineVerb({
  right: "plan.read",
  input: makeHandoutSchema,
  run: async (tx, { clientId, language: asked, large, paper }, { practiceId }) => {
    const language = asked ?? (await languageOfClient(tx, practiceId, clientId));
    const facts = await handoutFacts(tx, { practiceId, clientId, language });
    return {
      result: {
        ...{ facts, large, paper: paper ?? paperOf(facts.practice.zone) },
        logo: await readLogo(tx, practiceId, facts.practice),
      },
      audit: {
        action: "report.make",
        subjectKind: "client",
        subjectId: clientId,
        clientId,
        detail: { kind: "handout", language },
      },
    };
  },
});

const gatherOwn = defineVerb({
  right: "own.read",
  input: makeOwnHandoutSchema,
  run: async (tx, { language: asked, large, paper }, actor) => {
    const { practiceId } = actor;
    const clientId = ownClientId(actor);
    const language = asked ?? languageOfReader(actor);
    const facts = await handoutFacts(tx, { practiceId, clientId, language });
    return {
      result: {
        ...{ facts, large, paper: paper ?? paperOf(facts.practice.zone) },
        logo: await readLogo(tx, practiceId, facts.practice),
      },
      audit: {
        action: "report.make",
        subjectKind: "client",
        subjectId: clientId,
        clientId,
        detail: { kind: "handout", language },
      },
    };
  },
});

/** The handout's words and figures, for the page. Throws `not_found` (no plan is published) and `locked`. */
export async function readHandout(
  actor: MemberActor,
  input: z.input<typeof makeHandoutSchema>,
): Promise<{ sheet: HandoutSheet; large: boolean; paper: Paper }> {
  const { facts, large, paper } = await gather(actor, input);
  return { sheet: handoutSheet(facts), large, paper };
}

/** A client's handout as a PDF. Throws as {@link readHandout}; no transaction waits while it is drawn. */
export async function makeHandout(actor: MemberActor, input: z.input<typeof makeHandoutSchema>): Promise<Buffer> {
  return draw(await gather(actor, input));
}

/** The client's own handout as a PDF. */
export async function makeOwnHandout(actor: MemberActor, input: z.input<typeof makeOwnHandoutSchema>): Promise<Buffer> {
  return draw(await gatherOwn(actor, input));
}

async function draw({ facts, large, paper, logo }: Awaited<ReturnType<typeof gather>>): Promise<Buffer> {
  return writeHandout(handoutSheet(facts), { large, paper, logo: logo && (await asPng(logo)) });
}
