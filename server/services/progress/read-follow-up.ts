import { orderPhase } from "@/domain/plan/order-phase";
import { flareOn, lastFlareDay, recentFlares } from "@/domain/progress/flare";
import { type FollowedLineView, type FollowUp, reasonsOf } from "@/domain/progress/follow-dtos";
import { readFollowUpSchema } from "@/domain/progress/follow-schemas";
import { dischargeReadiness, reviewReasons } from "@/domain/progress/reviews";
import { rulesOfKind } from "@/domain/rules/judge";
import { requireClient } from "../clients/require-client";
import { hasDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { decisionOn, type MadeOffers, makeOffers, readTitles } from "./make-offers";
import { readCourse } from "./read-course";

/**
 * How a client's plan is followed: each line's facts with what the rules would change, amber and red logs, flares, the
 * phase of today, what calls for a review, and what discharge still asks for. With decision support off the facts are
 * there and nothing is proposed.
 */
export const readFollowUp = defineVerb({
  right: "progress.read",
  input: readFollowUpSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    const { zone } = await requireClient(tx, practiceId, clientId);
    const made = await makeOffers(tx, { practiceId, clientId, zone });
    const decisionSupport = await hasDecisionSupport(tx, practiceId);
    const { today, rules, logged, client } = made;
    const facts = await readCourse(tx, { practiceId, clientId, zone }, made);
    const isLed = (facts.pain_rest_day_before ?? 0) >= 4;
    const phase = orderPhase(rules, facts, isLed ? "relief" : "active");
    const review = decisionSupport
      ? reviewReasons([...rulesOfKind(rules, "STP"), ...rulesOfKind(rules, "DIS")], facts)
      : [];
    const ready = decisionSupport ? dischargeReadiness(rules, facts) : null;
    const titles = await readTitles(tx, practiceId, namedKeys(made));
    const flare = flareOn(client.flares, today);
    const result: FollowUp = {
      today,
      decisionSupport,
      publishedNumber: logged.publishedNumber,
      draftRevision: logged.draftRevision,
      lines: made.lines.map((offered) => lineView(offered, made, decisionSupport ? titles : null)),
      lights: made.lights
        .flatMap(({ line, log, judged: { light, because } }) =>
          light === "amber" || light === "red"
            ? [
                {
                  logId: log.id,
                  day: log.day,
                  title: line.title,
                  light,
                  because: reasonsOf(because, titles),
                  actions: because.flatMap(({ actions }) => [...actions]),
                },
              ]
            : [],
        )
        .sort((one, two) => (one.day < two.day ? 1 : -1)),
      flare: flare && { since: flare.day, until: lastFlareDay(flare), walkPercent: flare.walkPercent },
      flares14d: recentFlares(client.flares, today),
      weeksSinceReview: facts.weeks_since_review ?? null,
      phase: { now: phase.phase, mayStartActive: phase.mayStartActive, because: reasonsOf(phase.because, titles) },
      review: reasonsOf(review, titles),
      readiness: ready && {
        ...ready,
        criteria: ready.criteria.map(({ outcome, parts }) => ({
          outcome,
          parts: parts.map(({ comparison, outcome: part, known }) => ({
            comparison,
            outcome: part,
            known: Array.isArray(known) ? [...known] : plainOf(known),
          })),
        })),
      },
    };
    return { result, audit: { action: "progress.read", subjectKind: "client", subjectId: clientId, clientId } };
  },
});

const plainOf = (known: unknown): number | boolean | string | null =>
  typeof known === "number" || typeof known === "boolean" || typeof known === "string" ? known : null;

/** What a page has to name: every rule, and the items that proposals move to. */
function namedKeys({ rules, lines }: MadeOffers): string[] {
  const moved = lines.flatMap(({ proposal }) => {
    const change = proposal?.change;
    return change && "key" in change && change.key !== null ? [change.key] : [];
  });
  return [...rules.map(({ key }) => key), ...moved];
}

function lineView(
  { line, facts, proposal }: MadeOffers["lines"][number],
  made: MadeOffers,
  titles: ReadonlyMap<string, string> | null,
): FollowedLineView {
  const { lineId, title, phase, side, dose } = line;
  const decided = decisionOn(made, lineId, proposal?.rule ?? null);
  const isOffered = titles !== null && proposal !== null && decided === null;
  const change = proposal?.change;
  const key = change && "key" in change ? change.key : null;
  return {
    lineId,
    title,
    phase,
    side,
    dose,
    doneShare: facts.sessions_done_share_7d ?? null,
    painHighest: facts.pain_during_highest_7d ?? null,
    effortLastTwo: facts.effort_last_two ?? null,
    daysMissed: facts.missed_days ?? null,
    offer: isOffered
      ? {
          rule: proposal.rule,
          change: proposal.change,
          toTitle: key === null ? null : (titles.get(key) ?? key),
          because: reasonsOf(proposal.because, titles),
        }
      : null,
    decided,
  };
}
