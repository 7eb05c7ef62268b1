import { nextTests } from "@/domain/assessment/evidence/next-tests";
import { rankPatterns } from "@/domain/assessment/evidence/rank-patterns";
import { type NextTestView, nextTestsSchema } from "@/domain/assessment/ranking-dtos";
import { requireClient } from "../clients/require-client";
import { requireDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { readRankFacts } from "./rank-facts";

/** A page shows one; the rest is there for whoever skips it. */
const mostTests = 8;

/**
 * The tests that would tell the leading patterns of a client apart best, with the reasons. Throws `support_off` where
 * the practice has not switched decision support on.
 */
export const suggestTests = defineVerb({
  right: "assessment.record",
  input: nextTestsSchema,
  run: async (tx, { clientId, position, skip }, actor) => {
    const { practiceId } = actor;
    await requireDecisionSupport(tx, practiceId);
    await requireClient(tx, practiceId, clientId);
    const { patterns, tests, compiled, readings } = await readRankFacts(tx, practiceId, clientId);
    const passed = new Set(skip);
    const contents = [...tests.values()].flatMap(({ id, content }) => (passed.has(id) ? [] : [content]));
    const next = nextTests(rankPatterns(compiled, readings), contents, readings, position ?? null);
    const titleOf = (key: string) => patterns.get(key)?.title ?? key;
    const items = next.slice(0, mostTests).flatMap(({ value: _, testKey, tellsApart, ...reasons }): NextTestView[] => {
      const test = tests.get(testKey);
      if (!test) return [];
      const pairs = tellsApart.map(({ one, other }) => ({
        oneKey: one,
        oneTitle: titleOf(one),
        otherKey: other,
        otherTitle: titleOf(other),
      }));
      return [{ testId: test.id, testKey, testTitle: test.title, ...reasons, tellsApart: pairs }];
    });
    return {
      result: { items },
      audit: { action: "cause.suggest", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
