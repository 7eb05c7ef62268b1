/** The groups of the red-flag list, in the order in which they are asked; `recovery` holds the yellow flags (3.5). */
export const flagGroups = [
  "cauda_equina",
  "neurological",
  "fracture",
  "cancer",
  "infection",
  "vascular",
  "visceral",
  "pregnancy",
  "circulation",
  "age",
  "inflammatory",
  "review",
  "recovery",
] as const;
