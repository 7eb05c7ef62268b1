import type { Actor, MemberActor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";

/** Messages are written and read by people. Throws `not_allowed` for the system. */
export function actingPerson(actor: Actor): MemberActor {
  if (actor.kind === "system") throw new ServiceError("not_allowed");
  return actor;
}
