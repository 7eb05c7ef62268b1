import type { Role } from "./roles";

/**
 * The closed set of rights and the roles that hold them. The procedure, the verb and the button all ask this
 * one table; nothing else decides who may do what inside a practice.
 */
export const rightsTable = {
  "client.list": ["practitioner"],
  "client.read": ["practitioner"],
  "client.create": ["practitioner"],
  "client.change": ["practitioner"],
  "client.discharge": ["practitioner"],
  "screen.record": ["practitioner"],
  "screen.clear": ["practitioner"],
  "painMap.record": ["practitioner"],
  "assessment.record": ["practitioner"],
  "measure.record": ["practitioner"],
  "cause.record": ["practitioner"],
  "plan.read": ["practitioner"],
  "plan.edit": ["practitioner"],
  "plan.publish": ["practitioner"],
  "progress.read": ["practitioner"],
  "report.make": ["practitioner"],
  "outcome.read": ["practitioner", "admin"],
  "own.read": ["client"],
  "own.log": ["client"],
  "own.change": ["client"],
  "own.message": ["client"],
  "message.read": ["practitioner"],
  "message.write": ["practitioner"],
  "checkIn.call": ["practitioner"],
  "triage.read": ["practitioner"],
  "triage.act": ["practitioner"],
  "triage.configure": ["admin"],
  "catalog.read": ["practitioner", "admin"],
  "media.read": ["practitioner", "client", "admin"],
  "catalog.edit": ["admin"],
  "catalog.publish": ["admin"],
  "member.read": ["admin"],
  "member.manage": ["admin"],
  "client.invite": ["practitioner", "admin"],
  "practice.read": ["practitioner", "client", "admin"],
  "practice.change": ["admin"],
  "support.read": ["practitioner", "admin"],
  "practice.transfer": ["admin"],
  "client.export": ["practitioner", "admin"],
  "client.erase": ["admin"],
  "own.export": ["client"],
  "audit.read": ["admin"],
  "job.read": ["admin"],
  "job.manage": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rightsTable;
export const rights = Object.keys(rightsTable).filter((name): name is Right => name in rightsTable);

/** Whether a role holds a right. */
export function holdsRight(role: Role, right: Right): boolean {
  const holders: readonly Role[] = rightsTable[right];
  return holders.includes(role);
}
