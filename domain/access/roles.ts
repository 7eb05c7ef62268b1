import { z } from "zod";

/** Roles are held per practice; one account may hold several, in several practices. */
export const roles = ["practitioner", "client", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
