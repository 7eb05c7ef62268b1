/** What was known at twelve months of a client who was erased. */
export const erasedOutcomes = ["pain_free", "not_pain_free", "missing"] as const;
export type ErasedOutcome = (typeof erasedOutcomes)[number];
