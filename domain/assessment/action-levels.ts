/** Action levels of a red flag (domain reference 3.1): Emergency, Same day, Urgent (2 weeks), Caution. */
export const actionLevels = ["E", "S", "U", "C"] as const;
export type ActionLevel = (typeof actionLevels)[number];
