import type { Actor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";

/** Tells a service the time; tests set it. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();

/** The client who acts for themselves. Throws `not_allowed` for anybody else, the system too. */
export function ownClientId(actor: Actor): string {
  if (actor.kind !== "client" || !actor.clientId) throw new ServiceError("not_allowed");
  return actor.clientId;
}
