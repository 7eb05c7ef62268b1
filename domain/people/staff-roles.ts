/** The roles of people who work in a practice; the third role, client, comes with a record of one's own. */
export const staffRoles = ["practitioner", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];
