import { ServiceError } from "../shared/service-error";
import type { Actor } from "./actor";
import { holdsRight, type Right } from "./rights";

/** Throws `not_allowed` unless the actor's role holds the right. The system may do everything. */
export function authorize(actor: Actor, right: Right): void {
  if (actor.kind !== "system" && !holdsRight(actor.kind, right)) throw new ServiceError("not_allowed");
}
