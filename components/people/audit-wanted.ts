import { auditActions } from "@/domain/audit/actions";
import type { AuditFilter } from "@/domain/audit/schemas";
import { idSchema } from "@/domain/shared/ids";
import { calendarDaySchema } from "@/domain/time/calendar-day";

/** What the address asks for; empty text is nothing. */
export interface AuditWanted {
  action: string;
  /** A member's id, or `system` for the portal itself. */
  member: string;
  client: string;
  from: string;
  to: string;
  /** Words of what was done, as the reader's language says it. */
  text: string;
}

const names = ["action", "member", "client", "from", "to", "text"] as const;
export type AuditAddress = Partial<Record<(typeof names)[number], string | string[]>>;

/** Reads an address; what is no action, id or day asks for nothing. */
export function auditWanted(address: AuditAddress): AuditWanted {
  const id = (value: unknown) => idSchema.safeParse(value).data ?? "";
  const day = (value: unknown) => calendarDaySchema.safeParse(value).data ?? "";
  return {
    action: auditActions.find((known) => known === address.action) ?? "",
    member: address.member === "system" ? "system" : id(address.member),
    client: id(address.client),
    from: day(address.from),
    to: day(address.to),
    text: typeof address.text === "string" ? address.text.trim().slice(0, 80) : "",
  };
}

/** The address of a filtered view, so that it can be come back to and sent on. */
export function auditAddress(wanted: AuditWanted): string {
  const query = new URLSearchParams(names.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : [])));
  return query.size > 0 ? `/admin/audit?${query}` : "/admin/audit";
}

/** The same for the procedures: the words become the actions whose words contain them. */
export function auditFilter(wanted: AuditWanted, wordsOf: (action: string) => string): AuditFilter {
  const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const sought = plain(wanted.text);
  return {
    action: wanted.action || null,
    actions: sought ? auditActions.filter((action) => plain(`${wordsOf(action)} ${action}`).includes(sought)) : null,
    memberId: wanted.member === "system" ? null : wanted.member || null,
    bySystem: wanted.member === "system" ? true : null,
    clientId: wanted.client || null,
    from: wanted.from || null,
    to: wanted.to || null,
  };
}
