import type { Role } from "@/domain/access/roles";

const homes: Record<Role, string> = {
  practitioner: "/practice/clients",
  client: "/my",
  admin: "/admin/catalog",
};

/** Where a role's work begins. */
export function homeOf(role: Role): string {
  return homes[role];
}
