import { and, eq, sql } from "drizzle-orm";
import { erasedOutcome } from "@/db/schema/index";
import { erasedCountsSchema } from "@/domain/erasure/schemas";
import { defineVerb } from "../verb";

/** What is left of erased clients: how many there were, and how many of them were pain-free, not, or unknown at twelve months. */
export const readErasedCounts = defineVerb({
  right: "outcome.read",
  input: erasedCountsSchema,
  run: async (tx, { group }, { practiceId }) => {
    const rows = await tx
      .select({ outcome: erasedOutcome.outcome, clients: sql<number>`sum(${erasedOutcome.clients})::int` })
      .from(erasedOutcome)
      .where(
        and(eq(erasedOutcome.practiceId, practiceId), group === "all" ? undefined : eq(erasedOutcome.onset, group)),
      )
      .groupBy(erasedOutcome.outcome);
    const count = (outcome: (typeof rows)[number]["outcome"]) =>
      rows.find((row) => row.outcome === outcome)?.clients ?? 0;
    const [painFree, notPainFree, missing] = [count("pain_free"), count("not_pain_free"), count("missing")];
    return { result: { clients: painFree + notPainFree + missing, painFree, notPainFree, missing }, audit: null };
  },
});
