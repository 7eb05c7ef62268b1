import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { flare, redFlagScreen, screenAnswer } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { answerProblems } from "@/domain/assessment/asked-flags";
import { type Flag, readScreen } from "@/domain/assessment/screen-level";
import type { Saved } from "@/domain/progress/dtos";
import { flareOn, flarePlan } from "@/domain/progress/flare";
import { checkLogDay } from "@/domain/progress/log-day";
import { tapFlareSchema } from "@/domain/progress/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { readFlags } from "../catalog/read-flags";
import { readRules } from "../catalog/read-rules";
import { actingMember } from "../clients/require-client";
import { defineVerb } from "../verb";
import { checkAdded, checkRepeat } from "./check-repeat";
import { readFlares } from "./flares";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { refreshDays } from "./refresh-days";
import { refreshOverview } from "./refresh-overview";

/**
 * A flare by the client's own tap: starts the plan of the practice's flare rule (STP-06) as it is now. An answer of the
 * short list that calls for a doctor becomes a screen and locks what a screen locks; calm answers lift nothing. A tap
 * while a flare runs adds none. Throws `invalid` for a day out of reach, `conflict` for a known id with another body.
 */
export const tapFlareBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: tapFlareSchema,
    async run(tx, { id, day, zone: saidZone, at: saidAt, answers }, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const at = new Date(saidAt);
      const row = { practiceId, clientId, id, day, at, zone: saidZone };
      const result = (repeated: boolean): Saved => ({ id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const [known] = await tx
        .select()
        .from(flare)
        .where(and(eq(flare.practiceId, practiceId), eq(flare.clientId, clientId), eq(flare.id, id)));
      const given = Object.entries(answers).sort(([one], [two]) => (one < two ? -1 : 1));
      if (known) {
        const {
          practiceId: ownPractice,
          clientId: ownClient,
          id: ownId,
          day: ownDay,
          at: ownAt,
          zone: ownZone,
        } = known;
        const before = Object.entries(known.answers).sort(([one], [two]) => (one < two ? -1 : 1));
        checkRepeat(
          {
            practiceId: ownPractice,
            clientId: ownClient,
            id: ownId,
            day: ownDay,
            at: ownAt,
            zone: ownZone,
            answers: JSON.stringify(before),
          },
          { ...row, answers: JSON.stringify(given) },
        );
        return { result: result(true), audit: null };
      }
      checkLogDay(row, zone, clock());
      const flags = await readFlags(tx, practiceId);
      refuseUnreadable(answers, flags);
      if (flareOn(await readFlares(tx, practiceId, clientId), day)) {
        await raiseScreen(tx, actor, clientId, given, flags);
        return { result: result(true), audit: null };
      }
      const plan = flarePlan(await readRules(tx, practiceId, ["STP"]), day) ?? noPlan(day);
      const added = await tx
        .insert(flare)
        .values({ ...row, ...plan, answers: Object.fromEntries(given) })
        .onConflictDoNothing({ target: [flare.practiceId, flare.id] })
        .returning({ id: flare.id });
      checkAdded(added);
      const level = await raiseScreen(tx, actor, clientId, given, flags);
      await refreshDays(tx, { practiceId, clientId, from: day, to: plan.untilDay });
      await refreshOverview(tx, practiceId, clientId);
      return {
        result: result(false),
        audit: {
          action: "flare.tap",
          subjectKind: "flare",
          subjectId: id,
          clientId,
          detail: { raised: level !== null },
        },
      };
    },
  });

export const tapFlare = tapFlareBy(systemClock);

/** Without a flare rule the day is kept as a flare day, and nothing else follows from it. */
const noPlan = (day: string) => ({ day, untilDay: day, walkPercent: 100, levelsDown: 0, ruleKey: "" });

/**
 * Throws `invalid` by question. What raises an emergency or same-day level is never refused, though: the list may have
 * changed while the device was without a network.
 */
function refuseUnreadable(answers: Record<string, string>, flags: readonly Flag[]): void {
  const { level } = readScreen(answers, flags);
  if (level === "E" || level === "S") return;
  const given = Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, { answer }]));
  const problems = Object.entries(answerProblems("short", flags, given));
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(([item, why]) => [`answers.${item}`, why]));
  throw new ServiceError("invalid", { fields });
}

/** Client-entered answers can raise the level but never lower it (3.1): only what raises becomes a screen. */
async function raiseScreen(
  tx: Transaction,
  actor: Actor,
  clientId: string,
  given: readonly [string, string][],
  flags: readonly Flag[],
) {
  const { practiceId } = actor;
  const versions = new Map(flags.map(({ key, version }) => [key, version]));
  const { level, raised } = readScreen(Object.fromEntries(given), flags);
  if (level === null || level === "C") return null;
  const screenId = uuidv7();
  await tx
    .insert(redFlagScreen)
    .values({ practiceId, id: screenId, clientId, level, raised, answeredBy: actingMember(actor) });
  await tx.insert(screenAnswer).values(
    given.map(([itemKey, answer]) => ({
      ...{ practiceId, screenId, itemKey, clientId, answer, note: null },
      itemVersion: versions.get(itemKey) ?? null,
    })),
  );
  return level;
}
